"""What can go wrong, grouped by what the caller can do about it, in the one shape that crosses a border."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar, Literal, get_args

Do = Literal["correct", "again", "call"]


@dataclass(frozen=True)
class FieldProblem:
    """One part of the input that is wrong: where (JSON pointer) and why (for the person who typed it)."""

    pointer: str
    message: str


class Problem(Exception):
    """Terjadi kesalahan di sistem. Hubungi pengelola sistem."""

    code: str = "internal"
    do: Do = "call"
    known: ClassVar[dict[str, type["Problem"]]] = {}

    def __init__(
        self, message: str | None = None, *, fields: tuple[FieldProblem, ...] = (), code: str | None = None
    ) -> None:
        """Without a message, the docstring of the class is what the person reads."""
        self.message = message or " ".join((type(self).__doc__ or Problem.__doc__ or "").split())
        self.fields = tuple(fields)
        self.code = code or self.code
        super().__init__(self.message)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "code" in vars(cls):
            Problem.known[cls.code] = cls

    def as_dict(self) -> dict[str, Any]:
        """The shape shared by RPC and HTTP."""
        return {
            "code": self.code,
            "do": self.do,
            "message": self.message,
            "fields": [asdict(field) for field in self.fields],
        }

    @staticmethod
    def from_dict(shape: Mapping[str, Any]) -> "Problem":
        """Rebuild what another process answered; an unknown code becomes the group that its `do` names."""
        do: Do = shape["do"] if shape.get("do") in get_args(Do) else "call"
        code = str(shape.get("code") or "internal")
        kind = Problem.known.get(code)
        if kind is None or kind.do != do:
            kind = GROUPS[do]
        problem = kind.__new__(kind)
        fields = tuple(
            FieldProblem(str(each["pointer"]), str(each["message"])) for each in shape.get("fields") or ()
        )
        Problem.__init__(problem, str(shape.get("message") or "") or None, fields=fields, code=code)
        return problem

    def __reduce__(self) -> tuple[Any, ...]:
        return Problem.from_dict, (self.as_dict(),)


def error_words(error: BaseException) -> str:
    """For logs: its kind and what it says, or what it holds when it says nothing (pika's often do)."""
    return f"{type(error).__name__}: {error}" if str(error) else repr(error)


class InputWrong(Problem):
    """Ada isian yang perlu Anda perbaiki."""

    code = "input-wrong"
    do = "correct"


class TryAgain(Problem):
    """Permintaan belum dapat dikerjakan. Silakan coba lagi sebentar lagi."""

    code = "try-again"
    do = "again"


class CallUs(Problem):
    """Terjadi kesalahan di sistem. Hubungi pengelola sistem."""

    code = "internal"
    do = "call"


GROUPS: dict[Do, type[Problem]] = {"correct": InputWrong, "again": TryAgain, "call": CallUs}


class NotFound(InputWrong):
    """Data yang Anda cari tidak ditemukan."""

    code = "not-found"


class TooLarge(InputWrong):
    """Data yang Anda kirim terlalu besar."""

    code = "too-large"


class CommandIdReused(InputWrong):
    """Nomor perintah ini sudah dipakai untuk isi yang berbeda. Kirim ulang dengan nomor perintah baru."""

    code = "command-id-reused"


class Conflict(TryAgain):
    """Data ini baru saja diubah orang lain. Muat ulang halaman, periksa isinya, lalu coba lagi."""

    code = "conflict"


class TokenExpired(TryAgain):
    """Waktu permintaan ini sudah habis. Silakan ulangi."""

    code = "token-expired"


class Unavailable(TryAgain):
    """Layanan sedang tidak dapat dihubungi. Silakan coba lagi beberapa saat lagi."""

    code = "unavailable"


class Forbidden(CallUs):
    """Anda tidak berwenang melakukan ini. Hubungi pengelola sistem bila Anda memerlukannya."""

    code = "forbidden"


class TokenForged(CallUs):
    """Tanda pengenal permintaan ini tidak sah. Masuk kembali; bila terulang, hubungi pengelola sistem."""

    code = "token-forged"


class ClockBehind(CallUs):
    """Jam komputer server tertinggal. Hubungi pengelola sistem agar jamnya dibetulkan."""

    code = "clock-behind"


class GapInSource(CallUs):
    """Ada peristiwa yang belum diterima; pekerjaan berhenti di sini sampai peristiwa itu datang."""

    code = "gap-in-source"
