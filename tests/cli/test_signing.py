"""``./ormas sign``: a letter is signed where the key is, and what was printed stays as it was."""

from typer.testing import CliRunner

from deploy.cli.app import _commands
from shared.signed_pdf import INTACT, look_at
from tests.shared.certificates import PASSPHRASE, certificate
from tests.shared.test_signed_pdf import paper


def sign(*typed, passphrase=PASSPHRASE):
    command = _commands(["sign"])
    return CliRunner().invoke(command, ["sign", *map(str, typed)], input=f"{passphrase.decode()}\n")


def test_a_letter_is_signed_beside_itself_and_never_written_over(tmp_path):
    held, _ = certificate(tmp_path)
    letter, signed = tmp_path / "surat.pdf", tmp_path / "surat-tertanda.pdf"
    letter.write_bytes(paper("Surat rekaan"))
    assert sign(letter, "--certificate", held).exit_code == 0
    assert look_at(signed.read_bytes(), letter.read_bytes(), tmp_path / "trusted").verdict == INTACT
    assert "sudah ada" in sign(letter, "--certificate", held).output
    signed.unlink()
    assert "kata sandinya salah" in sign(letter, "--certificate", held, passphrase=b"salah").output
    assert not signed.exists()
