"""``./ormas sign``: sign a letter with a certificate, on the machine of who signs."""

from pathlib import Path
from typing import Annotated

import typer

from deploy.cli.output import console
from shared.signed_pdf import CertificateFile


def sign_pdf(
    letter: Annotated[Path, typer.Argument(metavar="SURAT.pdf", help="Surat yang dibuka dari portal.")],
    certificate: Annotated[
        Path, typer.Option(help="Kunci dan sertifikat penanda tangan (PKCS#12: .p12, .pfx).")
    ],
    into: Annotated[Path | None, typer.Option(help="Berkas hasil; biasanya SURAT-tertanda.pdf.")] = None,
) -> None:
    """Tandatangani surat secara elektronik, di komputer sendiri."""
    passphrase = typer.prompt("Kata sandi sertifikat", hide_input=True)
    there = into or letter.with_name(f"{letter.stem}-tertanda.pdf")
    if there.exists():
        raise typer.BadParameter(f"{there} sudah ada.")
    try:
        signed = CertificateFile(certificate, passphrase.encode()).sign(letter.read_bytes())
    except (OSError, ValueError) as problem:
        raise typer.BadParameter(
            "Surat atau sertifikat tidak terbaca, atau kata sandinya salah."
        ) from problem
    there.write_bytes(signed)
    console.print(f"Ditandatangani: {there}. Unggah pada halaman suratnya, Catat tanda tangan.")
