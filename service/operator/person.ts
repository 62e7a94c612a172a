/** The service's own person, who publishes notices and imports the register. The same in every installation, and no secret. */
export const operatorPerson = '00000000-0000-4000-8000-000000000001';
/** Not an ODS code that anybody has: the operator works for no practice. */
export const operatorOrganisation = 'OPERATOR';
export const operatorName = 'Practice Buddy service';
