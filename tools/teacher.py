"""all-MiniLM-L6-v2 in numpy: text → the unit vector of 384 values that sentence-transformers gives it, in float32."""

from __future__ import annotations

import json
from multiprocessing.pool import ThreadPool
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.special import erf
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LAYERS, HEADS, WIDTH = 6, 12, 384
BATCH = 128

Array = Any  # numpy is not installed where the types are checked


class MiniLM:
    """The model, read from its folder."""

    def __init__(self, folder: Path) -> None:
        """Read weights and tokeniser."""
        self.weights = _tensors(folder / "model.safetensors")
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(BATCH)

    def encode(self, texts: Sequence[str]) -> Array:
        """Return a unit vector a text. Texts of one length go together: no padding, and the same sums each time."""
        ids = [each.ids for each in self.tokenizer.encode_batch(list(texts))]
        return self.encode_ids(ids)

    def encode_ids(self, ids: Sequence[Sequence[int]]) -> Array:
        """Return a unit vector for each row of token ids, [CLS] and [SEP] among them."""
        order = sorted(range(len(ids)), key=lambda row: len(ids[row]))
        groups = [group for length in _by_length(order, ids) for group in _batches(length)]
        vectors = np.zeros((len(ids), WIDTH), np.float32)
        with ThreadPool() as pool:  # numpy lets go of the interpreter; each sum is still made by one thread
            found = pool.imap(self._mean, ([ids[row] for row in group] for group in groups))
            for group, mean in zip(groups, found, strict=True):
                vectors[group] = mean
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def _mean(self, ids: list[Sequence[int]]) -> Array:
        count, length = len(ids), len(ids[0])
        table = "embeddings.{}_embeddings.weight"
        known = self.weights[table.format("word")][np.array(ids)]
        known = known + self.weights[table.format("position")][:length] + self.weights[table.format("token_type")][0]
        state = self._normed(known.reshape(-1, WIDTH), "embeddings.LayerNorm")
        for layer in range(LAYERS):
            state = self._layer(state, f"encoder.layer.{layer}.", (count, length))
        return state.reshape(count, length, WIDTH).mean(1)

    def _layer(self, state: Array, layer: str, shape: tuple[int, int]) -> Array:
        heads = self._attended(state, layer, shape)
        state = self._normed(
            state + self._linear(heads, layer + "attention.output.dense"), layer + "attention.output.LayerNorm"
        )
        inner = self._linear(state, layer + "intermediate.dense")
        inner = inner * np.float32(0.5) * (1 + erf(inner * np.float32(0.5**0.5)))
        return self._normed(state + self._linear(inner, layer + "output.dense"), layer + "output.LayerNorm")

    def _attended(self, state: Array, layer: str, shape: tuple[int, int]) -> Array:
        names = ("query", "key", "value")
        each = (self._linear(state, f"{layer}attention.self.{name}") for name in names)
        query, key, value = (one.reshape(*shape, HEADS, -1).transpose(0, 2, 1, 3) for one in each)
        weights = query @ key.transpose(0, 1, 3, 2) / np.float32((WIDTH // HEADS) ** 0.5)
        weights = np.exp(weights - weights.max(-1, keepdims=True))
        weights /= weights.sum(-1, keepdims=True)
        return (weights @ value).transpose(0, 2, 1, 3).reshape(-1, WIDTH)

    def _linear(self, state: Array, name: str) -> Array:
        return state @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def _normed(self, state: Array, name: str) -> Array:
        state = state - state.mean(-1, keepdims=True)
        state = state / np.sqrt((state * state).mean(-1, keepdims=True) + np.float32(1e-12))
        return state * self.weights[name + ".weight"] + self.weights[name + ".bias"]


def _by_length(order: list[int], ids: Sequence[Sequence[int]]) -> list[list[int]]:
    groups: dict[int, list[int]] = {}
    for row in order:
        groups.setdefault(len(ids[row]), []).append(row)
    return list(groups.values())


def _batches(rows: list[int]) -> list[list[int]]:
    return [rows[start : start + BATCH] for start in range(0, len(rows), BATCH)]


def _tensors(path: Path) -> dict[str, Array]:
    """Read a safetensors file: the length of a JSON head, the head, the values."""
    raw = path.read_bytes()
    start = 8 + int.from_bytes(raw[:8], "little")
    head = json.loads(raw[8:start])
    return {
        name: np.frombuffer(raw[start + at["data_offsets"][0] : start + at["data_offsets"][1]], "<f4").reshape(
            at["shape"]
        )
        for name, at in head.items()
        if at.get("dtype") == "F32"
    }
