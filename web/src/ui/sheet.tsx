import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

export interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Whether a press outside or Escape closes it. */
  readonly dismissable?: boolean;
  readonly className?: string;
}

/** A dialog over the page; focus stays inside it and goes back to where it was. */
export function Sheet({ title, open, onClose, children, dismissable = true, className = "" }: Props) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      isDismissable={dismissable}
      isKeyboardDismissDisabled={!dismissable}
      onOpenChange={(still) => {
        if (!still) onClose();
      }}
    >
      <Modal>
        <Dialog className={`dialog ${className}`.trim()}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
