"""Who may use which command of audit."""

from typing import Final

from contracts.policy.groups import ADMIN
from contracts.policy.right import Right

RIGHTS: Final = (
    Right("audit.retry_parked", ADMIN, "Mencoba lagi peristiwa yang diparkir."),
    Right("audit.discard_parked", ADMIN, "Mengesampingkan peristiwa yang diparkir."),
    Right("audit.resolve_fork", ADMIN, "Menyatakan salinan di sini yang benar bila satu sumber bercabang."),
)
