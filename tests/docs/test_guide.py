"""The guide for the next engineer does what it says, in a copy of the source."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from services.audit.application import Audit
from services.clusters.application import Clusters
from services.registry.application import Registry
from shared.deployment import Deployment
from tests.breakages.breaking import ROOT, apply, copied
from tests.docs.reading import Block, blocks, changes, commands

GUIDE = ROOT / "docs" / "guide"
PAGES = [
    GUIDE / name for name in re.findall(r"^\d\. \[.+?\]\((.+?)\)", (GUIDE / "README.md").read_text(), re.M)
]
ALL = sorted(GUIDE.glob("*.md"))
BESIDES = (".importlinter", "docker-compose.yml")


class Copy:
    """The source with an office in it, and whoever works through the guide there."""

    def __init__(self, directory: Path, database_url: str, amqp: str) -> None:
        self.root = copied(directory)
        for name in BESIDES:
            shutil.copy(ROOT / name, self.root)
        office = Deployment.found(
            self.root / "office", "32.71", "Kantor Contoh", "Asia/Jakarta", database_url
        )
        for service in (Registry, Clusters, Audit):
            service(office).close()
        programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        told = {"ORMAS_DATA": str(office.directory), "ORMAS_AMQP_URL": amqp, "PATH": programs}
        self.environment = os.environ | told | {"PYTHONPATH": str(self.root), "PYTHONWARNINGS": "ignore"}
        self.touched: set[str] = set()

    def follow(self, block: Block) -> None:
        """Do what one block says. AssertionError, with its place, when that is not what happens."""
        if block.file:
            self._write(block.file, block.text.partition("\n")[2])
        elif block.kind == "diff":
            made = list(changes(block.text))
            apply(self.root, made)
            self.touched |= {change.file for change in made if change.file.endswith(".py")}
        elif block.kind == "console":
            for command, printed in commands(block.text):
                assert_printed(self._run(shlex.split(command), block.place), printed, block.place)
        else:
            self._run([sys.executable, "-c", block.text], block.place)

    def check_style(self) -> None:
        """What the guide wrote or changed is formatted and linted like everything else."""
        for what in (["check"], ["format", "--check"]):
            self._run(["ruff", *what, "--no-cache", *sorted(self.touched)], "ruff")

    def _write(self, file: str, text: str) -> None:
        path = self.root / file
        assert not path.exists(), f"{file} is there already"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self.touched.add(file)

    def _run(self, command: list[str], place: str) -> str:
        done = subprocess.run(
            command, cwd=self.root, env=self.environment, capture_output=True, text=True, timeout=180
        )
        assert done.returncode == 0, f"{place}: {done.stdout}{done.stderr}"
        return done.stdout


def assert_printed(said: str, wanted: str, place: str) -> None:
    """What is printed is what the page shows; a line that is ``…`` stands for any number of lines."""
    pattern = "(?:.*\n)*".join(map(re.escape, wanted.split("…\n")))
    assert re.fullmatch(pattern, said), f"{place}: printed {said!r}"


def test_whoever_follows_the_guide_sees_what_it_promises(tmp_path, amqp):
    copy = Copy(tmp_path, "", amqp)
    followed = [block for page in PAGES for block in blocks(page)]
    for block in followed:
        copy.follow(block)
    assert len(followed) > 20
    copy.check_style()


def test_events_projections_and_reactions_of_the_guide_work_on_postgresql(tmp_path, postgres_url):
    copy = Copy(tmp_path, postgres_url, "")
    for page in PAGES[:3]:
        for block in blocks(page):
            copy.follow(block)


def test_a_page_whose_promise_does_not_hold_is_noticed(tmp_path):
    """Copy.follow is what the test above trusts: each kind of block can fail."""
    copy = Copy(tmp_path, "", "")
    for kind, text in (
        ("python", "assert 1 == 2\n"),
        ("console", "$ echo something else\nwhat the page shows\n"),
        ("console", "$ false\n"),
        ("python", "# shared/events.py\n"),
    ):
        with pytest.raises(AssertionError):
            copy.follow(Block("here", kind, text))


@pytest.mark.parametrize("page", ALL, ids=lambda page: page.name)
def test_every_file_that_the_guide_names_is_there(page):
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    named = re.findall(r"`([\w.]+(?:/[\w.]+)+/?)`", text)
    linked = re.findall(r"\]\(([^)#]+)\)", text)
    later = {"services/shelf/"} | {block.file for other in PAGES for block in blocks(other)}
    assert len(named) + len(linked) > 3
    assert [name for name in named if not (ROOT / name).exists() and name not in later] == []
    assert [link for link in linked if not (page.parent / link).exists()] == []


def test_the_readme_leads_to_the_guide_and_the_guide_to_each_of_its_pages():
    row = next(
        line for line in (ROOT / "README.md").read_text().splitlines() if line.startswith("| change it")
    )
    assert "(docs/guide/README.md)" in row
    assert {*PAGES, GUIDE / "README.md", GUIDE / "checklist.md"} == set(ALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_ends_with_the_questions_to_ask_before_it_is_done(page):
    last = page.read_text(encoding="utf-8").strip().rpartition("\n\n")[2].splitlines()
    assert last
    assert all(line.startswith("> ") and line.endswith("?") for line in last)
