"""What whoever runs the service is told: about a disk, and about a backup."""

from service.errors import CannotStart, ImageryError


class DiskNearlyFull(ImageryError):
    """There is little room left where the records lie: nobody new should come before there is more."""

    code = "disk_nearly_full"
    status = 503
    close_code = 1013
    sentence = "The disk is nearly full. Make room, and this process is ready again by itself."


class BackupRefused(CannotStart):
    """A backup cannot be taken, read or restored; nothing was changed."""

    code = "backup_refused"
    sentence = "That backup cannot be used. Take another one, or restore another one."
