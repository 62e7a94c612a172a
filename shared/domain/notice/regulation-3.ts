/**
 * What regulation 3 of SI 2002/1438 allows and asks for, in our own words. A notice under regulation 3(4) may require
 * processing for these purposes only; which of them, its own list of purposes says.
 */
export const regulation3Purposes: readonly { at: string; says: string }[] = [
  { at: '3(1)(a)', says: 'Diagnosing communicable disease and other risks to public health' },
  { at: '3(1)(b)', says: 'Recognising trends in them' },
  { at: '3(1)(c)', says: 'Controlling them and preventing their spread' },
  { at: '3(1)(d)(i)', says: 'Monitoring and managing outbreaks' },
  { at: '3(1)(d)(ii)', says: 'Monitoring and managing incidents of exposure' },
  {
    at: '3(1)(d)(iii)',
    says: 'Monitoring and managing how immunisation is given, how well it works and how safe it is',
  },
  { at: '3(1)(d)(iv)', says: 'Monitoring and managing bad reactions to vaccines and medicines' },
  { at: '3(1)(d)(v)', says: 'Monitoring and managing risks of infection from food or from the environment' },
  { at: '3(1)(d)(vi)', says: 'Monitoring and managing how people are informed about diagnosis and risks' },
];

/** Regulation 3(5). */
export const regulation3Audit =
  'The Secretary of State may investigate and audit what was processed. Whoever processed it must make the information available for that.';
