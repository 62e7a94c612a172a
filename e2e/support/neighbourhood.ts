import { Practice } from './practice';
import { Service } from './service';

/**
 * Two practices that have buddied up, the first of them closed: where most tests begin. Made through the screens, as
 * people would.
 */
export class Neighbourhood {
  private constructor(
    readonly service: Service,
    /** Home practice, closed; Anne Cole, practice manager, is unlocked. */
    readonly larkfield: Practice,
    /** Its buddy; Priya Nair, receptionist, is unlocked, and Sam Okoye, practice manager, is on the desk. */
    readonly harbourView: Practice,
  ) {}

  /** @param reason why Larkfield is closed; its buddies read it */
  static async open(reason = 'Too few staff to open safely'): Promise<Neighbourhood> {
    const service = await Service.start();
    const [larkfield, harbourView] = await Promise.all([
      Practice.opens(service, 'Z99001'),
      Practice.opens(service, 'Z99002'),
    ]);
    const place = new Neighbourhood(service, larkfield, harbourView);
    try {
      await place.begin(reason);
    } catch (error) {
      await place.dispose();
      throw error;
    }
    return place;
  }

  private async begin(reason: string): Promise<void> {
    const { larkfield, harbourView } = this;
    await larkfield.is('Anne Cole');
    await larkfield.enrols('Anne’s laptop');
    await harbourView.is('Sam Okoye');
    await harbourView.enrols('Reception 1');
    await larkfield.isConnected();
    await larkfield.draftsArrangement('Harbour', /Only while/);
    await larkfield.proposes();
    await harbourView.signsProposal();
    await harbourView.hasSentEverything();
    await harbourView.addsColleague('Priya Nair');
    await larkfield.closes(reason);
    await larkfield.hasSentEverything();
    await harbourView.goesToClosed(/Larkfield/);
    await harbourView.hasSentEverything();
  }

  async dispose(): Promise<void> {
    await Promise.all([this.larkfield.installation.dispose(), this.harbourView.installation.dispose()]);
    await this.service.dispose();
  }
}
