"""Settings: which file is in force, what wins over what, and one clear line for what is wrong."""

from datetime import date
from pathlib import Path

import pytest

from checker.errors import SettingsError
from checker.settings import Settings


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A folder `home/desk` in a repository, and no WIRECHECK variables."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"WIRECHECK_{name.upper()}", raising=False)
    (tmp_path / "home/desk").mkdir(parents=True)
    (tmp_path / "home/.git").mkdir()
    return tmp_path / "home"


def write(folder, files):
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("files", "select"),
    [
        pytest.param({}, (), id="none"),
        pytest.param({"desk/pyproject.toml": "[project]\nname = 'x'"}, (), id="a pyproject of other things"),
        pytest.param({"desk/pyproject.toml": "[tool.wirecheck\n"}, (), id="a broken pyproject is another tool's matter"),
        pytest.param({"../wirecheck.toml": "select = ['calque']"}, (), id="above the repository"),
        pytest.param({"desk/wirecheck.toml": ""}, (), id="an empty file"),
        pytest.param({"desk/wirecheck.toml": "select = ['calque']"}, ("calque",), id="wirecheck.toml"),
        pytest.param({"desk/.wirecheck.toml": "select = ['calque']"}, ("calque",), id="hidden"),
        pytest.param({"desk/pyproject.toml": "[tool.wirecheck]\nselect = ['calque']"}, ("calque",), id="pyproject.toml"),
        pytest.param({"wirecheck.toml": "select = ['calque']"}, ("calque",), id="the parent folder"),
        pytest.param(
            {"desk/wirecheck.toml": "select = 'calque, double-word'"}, ("calque", "double-word"), id="words with commas"
        ),
        pytest.param(
            {"desk/wirecheck.toml": "", "wirecheck.toml": "select = ['calque']"}, (), id="the nearest file alone, not merged"
        ),
        pytest.param(
            {"desk/wirecheck.toml": "select = ['calque']", "desk/pyproject.toml": "[tool.wirecheck]\nselect = ['x']"},
            ("calque",),
            id="wirecheck.toml before pyproject.toml",
        ),
        pytest.param(
            {"desk/pyproject.toml": "[project]\nname = 'x'", "wirecheck.toml": "select = ['calque']"},
            ("calque",),
            id="a pyproject of other things does not stop the search",
        ),
    ],
)
def test_the_file_in_force(home, files, select):
    write(home, files)
    assert Settings.load({}, home / "desk").select == select


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        pytest.param("taggers/mine", "{home}/taggers/mine", id="a folder beside the file"),
        pytest.param("comet:taggers/mine", "comet:{home}/taggers/mine", id="a checkpoint beside the file"),
        pytest.param("some/model", "some/model", id="a name on the hub"),
        pytest.param("comet:some/model", "comet:some/model", id="a checkpoint on the hub"),
    ],
)
def test_a_tagger_in_a_file_is_a_folder_beside_it_or_on_the_hub(home, name, wanted):
    (home / "taggers/mine").mkdir(parents=True)
    write(home, {"wirecheck.toml": f"tagger = '{name}'"})
    assert Settings.load({}, home / "desk").tagger == wanted.format(home=home)


def test_the_working_folder_is_the_default(home, monkeypatch):
    write(home, {"wirecheck.toml": "fail-on = 'major'"})
    monkeypatch.chdir(home / "desk")
    assert Settings.load({}).fail_on == "major"


def test_every_setting_in_a_file(home):
    text = "select = ['a']\nignore = ['b']\nmin-severity = 'minor'\nfail-on = 'never'\nsource-lang = 'ar'\ndate = 2025-03-01\nmodels = false\n"
    write(home, {"wirecheck.toml": text + "default-glossaries = false\nglossaries = ['g.yaml']\n"})
    assert Settings.load({}, home) == Settings(
        select=("a",), ignore=("b",), min_severity="minor", fail_on="never", source_lang="ar", date=date(2025, 3, 1),
        models=False, default_glossaries=False, glossaries=(home / "g.yaml",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("in_file", "variable", "overrides", "wanted"),
    [
        pytest.param("", None, {}, "minor", id="the default"),
        pytest.param("fail_on = 'major'", None, {}, "major", id="the file"),
        pytest.param("fail_on = 'major'", "critical", {}, "critical", id="the variable over the file"),
        pytest.param("fail_on = 'major'", "critical", {"fail_on": "never"}, "never", id="the command line over both"),
        pytest.param("fail_on = 'major'", "critical", {"fail_on": None}, "critical", id="an option that was not given"),
    ],
)
def test_the_later_wins(home, monkeypatch, in_file, variable, overrides, wanted):
    write(home, {"wirecheck.toml": in_file})
    if variable:
        monkeypatch.setenv("WIRECHECK_FAIL_ON", variable)
    assert Settings.load(overrides, home).fail_on == wanted


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        pytest.param("select", "calque, double-word,", ("calque", "double-word"), id="a list"),
        pytest.param("ignore", "", (), id="an empty list"),
        pytest.param("models", "false", False, id="a switch"),
        pytest.param("date", "2025-03-01", date(2025, 3, 1), id="a date"),
        pytest.param("source_lang", "ar", "ar", id="a word"),
        pytest.param("glossaries", "a.yaml,b/c.yaml", (Path("a.yaml"), Path("b/c.yaml")), id="paths, from the working folder"),
    ],
)
def test_variables(home, monkeypatch, name, value, wanted):
    monkeypatch.setenv(f"WIRECHECK_{name.upper()}", value)
    assert getattr(Settings.load({}, home), name) == wanted


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        pytest.param("['g.yaml', 'sub/h.yaml']", ["g.yaml", "sub/h.yaml"], id="relative to the file, not to the working folder"),
        pytest.param("['/abs/g.yaml']", ["/abs/g.yaml"], id="an absolute path stays"),
        pytest.param(
            "'g.yaml'",
            ["g.yaml"],
            id="one path, as select may be one word",
        ),
    ],
)
def test_glossaries_of_a_file(home, written, wanted):
    write(home, {"wirecheck.toml": f"glossaries = {written}"})
    assert Settings.load({}, home / "desk").glossaries == tuple(home / path for path in wanted)


def test_the_command_line_drops_the_glossaries_of_the_file(home):
    write(home, {"wirecheck.toml": "glossaries = ['g.yaml']"})
    assert Settings.load({"glossaries": (Path("mine.yaml"),)}, home).glossaries == (Path("mine.yaml"),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("selct = ['a']", ["wirecheck.toml: selct: unknown setting", "select, ignore"], id="unknown"),
        pytest.param(
            "fail_on = 'grave'", ["wirecheck.toml: fail_on: ", "'minor', 'major', 'critical' or 'never'"], id="wrong word"
        ),
        pytest.param("fail_on = 'info'", ["wirecheck.toml: fail_on: "], id="info never fails a run"),
        pytest.param("models = 'perhaps'", ["wirecheck.toml: models: "], id="no boolean"),
        pytest.param("date = 'soon'", ["wirecheck.toml: date: "], id="no date"),
        pytest.param("date = 2025-02-30", ["wirecheck.toml: "], id="no such day"),
        pytest.param("select = [1]", ["wirecheck.toml: select.0: "], id="no word in a list"),
        pytest.param("glossaries = 3", ["wirecheck.toml: glossaries"], id="no path"),
        pytest.param("models = false\nfail_on major", ["wirecheck.toml: broken TOML: ", "line 2"], id="broken"),
        pytest.param("a = 1\na = 2", ["wirecheck.toml: broken TOML: "], id="twice"),
    ],
)
def test_a_wrong_file_is_one_line_that_names_it(home, text, words):
    write(home, {"wirecheck.toml": text})
    with pytest.raises(SettingsError) as error:
        Settings.load({}, home / "desk")
    assert str(error.value).startswith(str(home / "wirecheck.toml")) and "\n" not in str(error.value)
    assert all(word in str(error.value) for word in words)


def test_a_file_that_is_not_utf_8(home):
    (home / "wirecheck.toml").write_bytes("# caf\u00e9".encode("latin-1"))
    with pytest.raises(SettingsError, match=r"wirecheck\.toml: broken TOML: "):
        Settings.load({}, home)


@pytest.mark.parametrize(("text", "is_wrong"), [("tool = 3", False), ("[tool]\nwirecheck = 3", True)])
def test_a_pyproject_of_another_shape(home, text, is_wrong):
    write(home, {"pyproject.toml": text})
    if not is_wrong:
        assert Settings.load({}, home) == Settings()
        return
    with pytest.raises(SettingsError):
        Settings.load({}, home)


@pytest.mark.parametrize(
    ("in_file", "overrides", "variable", "blamed"),
    [
        pytest.param(None, {"date": "soon"}, None, "settings: date: ", id="the command line"),
        pytest.param("models = false", {"date": "soon"}, None, "settings: date: ", id="the command line, beside a good file"),
        pytest.param(None, {}, "grave", "settings: fail_on: ", id="a variable"),
        pytest.param(
            "models = false",
            {},
            "grave",
            "settings: fail_on: ",
            id="a variable, beside a good file",
        ),
    ],
)
def test_who_is_blamed(home, monkeypatch, in_file, overrides, variable, blamed):
    if in_file:
        write(home, {"wirecheck.toml": in_file})
    if variable:
        monkeypatch.setenv("WIRECHECK_FAIL_ON", variable)
    with pytest.raises(SettingsError) as error:
        Settings.load(overrides, home)
    assert str(error.value).startswith(blamed) and "\n" not in str(error.value)


def test_settings_are_frozen():
    with pytest.raises(ValueError, match="frozen"):
        Settings().models = False
