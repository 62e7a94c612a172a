import { Button } from '../../ui';

/** The two ways out of a dialog about a registration. */
export function DialogActs({ does, go, onClose }: { does: string; go: () => Promise<void>; onClose: () => void }) {
  return (
    <>
      <Button look="primary" keys="Ctrl+Enter" onPress={go}>
        {does}
      </Button>
      <Button keys="Esc" onPress={onClose}>
        Back
      </Button>
    </>
  );
}
