"""Run by hand to renew the CSV files: python -m services.registry.wilayah.generate [PACKAGE.tgz]."""

import base64
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import yaml

from services.registry.wilayah.derive import derive

PACKAGE = "idn-area-data"
VERSION = "4.0.1"
INTEGRITY = "sha512-PhNSIl5T7swVwwWxJOFMtCaeHAF9TUu0HLDf+36EIWZro9j7au83AFIJiBQGL+iRsBDA2OlpJ5fjiqxNYndzOQ=="
HERE = Path(__file__).parent
VALIDITY = HERE / "validity.yaml"


def main(arguments: list[str]) -> None:
    """Fetch or take the package, check that it is the pinned one, write the tables and their manifest."""
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(arguments[0]) if arguments else _fetch(Path(folder))
        content = archive.read_bytes()
    refuse_another(content)
    write_tables(content)


def write_tables(content: bytes) -> None:
    """Write provinces.csv, regencies.csv and manifest.json from the package's archive."""
    inputs = {name: _member(content, name) for name in ("provinces.csv", "regencies.csv")}
    tables = derive(
        inputs["provinces.csv"].decode(),
        inputs["regencies.csv"].decode(),
        yaml.safe_load(VALIDITY.read_text(encoding="utf-8")),
    )
    outputs = dict(zip(inputs, (table.encode() for table in tables), strict=True))
    for name, table in outputs.items():
        (HERE / name).write_bytes(table)
    _write_manifest(inputs, outputs)


def _write_manifest(inputs: dict[str, bytes], outputs: dict[str, bytes]) -> None:
    manifest = {
        "package": f"{PACKAGE}@{VERSION}",
        "integrity": INTEGRITY,
        "inputs": {name: _sha256(data) for name, data in inputs.items()},
        "additions": {VALIDITY.name: _sha256(VALIDITY.read_bytes())},
        "outputs": {name: _sha256(data) for name, data in outputs.items()},
    }
    (HERE / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def refuse_another(archive: bytes) -> None:
    """Raises ValueError unless these bytes are exactly the package release we pinned."""
    found = "sha512-" + base64.b64encode(hashlib.sha512(archive).digest()).decode()
    if found != INTEGRITY:
        raise ValueError(f"not {PACKAGE} {VERSION}: integrity is {found}, expected {INTEGRITY}")


def _fetch(folder: Path) -> Path:
    subprocess.run(["npm", "pack", "--silent", f"{PACKAGE}@{VERSION}"], cwd=folder, check=True)
    return folder / f"{PACKAGE}-{VERSION}.tgz"


def _member(archive: bytes, name: str) -> bytes:
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as tar:
        member = tar.extractfile(f"package/data/{name}")
        if member is None:
            raise ValueError(f"{name} is not a file in the package")
        return member.read()


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    main(sys.argv[1:])
