"""What one process of a run compiled is taken by the others, and never for another text."""

from pathlib import Path

from jinja2 import DictLoader, Environment, FileSystemBytecodeCache

from tests.compiled_once import CompiledTemplates


class Counting(Environment):
    """Knows how often it compiled."""

    compiled = 0

    def compile(self, *told, **more):
        self.compiled += 1
        return super().compile(*told, **more)


def process_of(run: Path, text: str) -> Counting:
    cache = CompiledTemplates()
    cache.others = FileSystemBytecodeCache(str(run))
    return Counting(loader=DictLoader({"page": text}), bytecode_cache=cache)


def test_what_another_process_compiled_is_shown_and_not_compiled_again(tmp_path: Path):
    first, second = process_of(tmp_path, "Halo {{ name }}"), process_of(tmp_path, "Halo {{ name }}")
    assert [each.get_template("page").render(name="Contoh") for each in (first, second)] == [
        "Halo Contoh"
    ] * 2
    assert (first.compiled, second.compiled) == (1, 0)


def test_another_text_under_the_same_name_is_compiled(tmp_path: Path):
    process_of(tmp_path, "Halo").get_template("page")
    changed = process_of(tmp_path, "Selamat pagi")
    assert changed.get_template("page").render() == "Selamat pagi"
    assert changed.compiled == 1
