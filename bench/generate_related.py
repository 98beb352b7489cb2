"""Write the WordNet tables of the lexicon: ``related.tsv``, ``populations.tsv`` and ``antonyms.tsv``.

Run it only to change those files; nothing at run time needs it::

    apt-get install wordnet-base        # Princeton WordNet 3.0 under /usr/share/wordnet
    pip install wordfreq                # which words are common enough to be kept; none of its figures are kept
    python bench/generate_related.py [--wordnet DIR] [--zipf 3.0] [--into DIR]

What is read from WordNet: the senses of each lemma in WordNet's order with their counts in the tagged corpora
(``cntlist.rev``), hypernyms, derivationally related forms, pertainyms and antonyms. Rare senses are dropped, and so is
every concept that ties no two words. The same input gives the same bytes. ``population_kinds.txt`` beside this file is
the hand-made part: which nouns count which populations.
"""

from __future__ import annotations

import argparse
import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
LEXICON = HERE.parent / "src" / "readout_check" / "lexicon"
POS_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
SENSE_TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}

# Sense selection: enough tagged occurrences to trust the counts, the share a sense must have, and how many are kept.
TRUSTED_COUNT, SHARE, MOST_SENSES, UNCOUNTED_SENSES = 4, 0.12, 4, 2
# Hypernyms with more direct hyponyms than this, or that stand this near the root, are too general to relate words.
BROAD, SHALLOW = 45, 5
RARE = 2.0  # least Zipf frequency of the words of a counted noun
PERSON = 18  # the lexicographer file noun.person

Key = tuple[str, str]  # part of speech, offset of a synset


@dataclass(frozen=True, slots=True)
class Synset:
    """One line of a WordNet data file; ``pointers`` are (symbol, target, source word, target word), words from 1."""

    words: tuple[str, ...]
    file: int
    pointers: tuple[tuple[str, Key, int, int], ...]
    gloss: str

    def targets(self, *symbols: str) -> Iterator[Key]:
        """The synsets that the pointers of these kinds lead to."""
        return (target for symbol, target, _, _ in self.pointers if symbol in symbols)


@dataclass(frozen=True, slots=True)
class WordNet:
    """What was read: synsets, the synsets of each (lemma, part of speech) in WordNet's order, and sense counts."""

    synsets: dict[Key, Synset]
    senses: dict[tuple[str, str], list[Key]]
    counts: Counter[tuple[str, str, int]]
    licence: tuple[str, ...]

    def named(self, name: str) -> Key:
        """The synset of "student#1", a noun lemma and its sense number."""
        lemma, number = name.split("#")
        return self.senses[lemma, "n"][int(number) - 1]

    def ancestors(self, key: Key) -> frozenset[Key]:
        """All hypernyms of a synset, itself included."""
        found, queue = {key}, [key]
        while queue:
            for parent in self.synsets[queue.pop()].targets("@", "@i"):
                if parent not in found:
                    found.add(parent)
                    queue.append(parent)
        return frozenset(found)


def read_wordnet(folder: Path) -> WordNet:
    """Read the data, index and count files of a WordNet 3.0 ``dict`` folder."""
    synsets: dict[Key, Synset] = {}
    senses: dict[tuple[str, str], list[Key]] = {}
    for pos, name in POS_FILES.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                synsets[pos, line[:8]] = _synset(line)
        for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                fields = line.split()
                senses[fields[0], pos] = [(pos, offset) for offset in fields[-int(fields[2]) :]]
    counts: Counter[tuple[str, str, int]] = Counter()
    for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        sense_key, number, count = line.split()
        lemma, rest = sense_key.split("%")
        counts[lemma, SENSE_TYPES[rest[0]], int(number)] = int(count)
    head = (folder / "data.noun").read_text(encoding="utf-8").splitlines()[:29]
    return WordNet(synsets, senses, counts, tuple(line[4:].strip() for line in head))


def _synset(line: str) -> Synset:
    data, gloss = line.split(" | ", 1)
    fields = data.split()
    words = int(fields[3], 16)
    after = 4 + 2 * words
    pointers = []
    for at in range(after + 1, after + 1 + 4 * int(fields[after]), 4):
        symbol, offset, pos, ends = fields[at : at + 4]
        pointers.append((symbol, ("a" if pos == "s" else pos, offset), int(ends[:2], 16), int(ends[2:], 16)))
    names = tuple(fields[4 + 2 * i].split("(")[0] for i in range(words))
    return Synset(names, int(fields[1]), tuple(pointers), gloss.strip())


def common_senses(net: WordNet, frequency: Callable[[str], float], least: float) -> dict[tuple[str, str], list[Key]]:
    """The frequent senses of every common one-word lemma; names (capitalised words) are left to the gazetteers."""
    kept = {}
    for (lemma, pos), keys in net.senses.items():
        if not lemma.replace("-", "").isalpha() or len(lemma) < 3 or frequency(lemma) < least:
            continue
        mine = sum(net.counts[lemma, pos, i] for i in range(1, len(keys) + 1))
        others = max(net.counts[lemma, other, 1] for other in POS_FILES if other != pos)
        if mine == 0 and others >= 30:
            continue
        numbered = [(i, key) for i, key in enumerate(keys, 1) if lemma in net.synsets[key].words]
        chosen = _choose(numbered, [net.counts[lemma, pos, i] for i, _ in numbered])
        if chosen:
            kept[lemma, pos] = chosen
    return kept


def _choose(numbered: list[tuple[int, Key]], counts: list[int]) -> list[Key]:
    total = sum(counts)
    keys = [key for _, key in numbered]
    if total < TRUSTED_COUNT:
        return keys[:UNCOUNTED_SENSES]
    frequent = [key for key, count in zip(keys, counts, strict=True) if count >= SHARE * total]
    return frequent[:MOST_SENSES]


def derived(net: WordNet, lemma: str, keys: Iterable[Key], kept: dict[tuple[str, str], list[Key]]) -> list[Key]:
    """The frequent synsets of words that this lemma, in these senses, is derivationally related to."""
    found = []
    for key in keys:
        synset = net.synsets[key]
        for symbol, target, source, goal in synset.pointers:
            if symbol not in {"+", "\\"} or (source and synset.words[source - 1].lower() != lemma):
                continue
            if target[0] == "n" and net.synsets[target].file == PERSON:
                continue  # "employ" does not mean "employer"; the noun keeps its link to the verb
            other = net.synsets[target].words[goal - 1].lower() if goal else ""
            if target in kept.get((other, target[0]), ()) and target not in found:
                found.append(target)
    return found


def parents(net: WordNet, key: Key, hyponyms: Counter[Key]) -> list[Key]:
    """Direct hypernyms (for adjectives: the head of the cluster) that are not too general to say anything."""
    found = [p for p in net.synsets[key].targets("@", "&") if hyponyms[p] <= BROAD]
    return [p for p in found if p[0] != "n" or len(net.ancestors(p)) > SHALLOW]


def related_lines(net: WordNet, kept: dict[tuple[str, str], list[Key]]) -> Iterator[str]:
    """Lines of ``related.tsv``: "lemma.pos own|derived" (``~`` for a person) and "@concept parents", ids in base 36."""
    hyponyms = Counter(p for synset in net.synsets.values() for p in synset.targets("@"))
    secondary = {word: derived(net, word[0], keys, kept) for word, keys in kept.items()}
    uses = Counter(itertools.chain.from_iterable(kept.values()))
    uses.update(itertools.chain.from_iterable(secondary.values()))
    above = {key: [p for p in parents(net, key, hyponyms) if p in uses] for key in uses}
    linked = set(itertools.chain.from_iterable(above.values()))
    useful = [key for key in uses if uses[key] > 1 or key in linked or above[key]]
    ranked = sorted(useful, key=lambda key: (-uses[key], key))
    ids = {key: base36(number) for number, key in enumerate(ranked, 1)}
    for (lemma, pos), keys in sorted(kept.items()):
        own = " ".join(ids[key] for key in keys if key in ids)
        other = " ".join(ids[key] for key in secondary[lemma, pos] if key in ids and key not in keys)
        person = "~" if net.synsets[keys[0]].file == PERSON and pos == "n" else ""
        if own or other:
            yield f"{lemma}.{pos} {own}" + (f"|{person}{other}" if other else "")
    for key in ranked:
        up = " ".join(ids[p] for p in above[key] if p in ids)
        if up:
            yield f"@{ids[key]} {up}"


def base36(number: int) -> str:
    """``number`` in digits and lower-case letters."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while number:
        number, last = divmod(number, 36)
        text = digits[last] + text
    return text or "0"


def population_lines(net: WordNet, common: Callable[[str], bool]) -> Iterator[str]:
    """Lines of ``populations.tsv``: a noun and its anchors, "kind:anchor", with "=group" where they are set by hand."""
    groups: dict[str, dict[str, int]] = defaultdict(dict)
    roots: dict[Key, str] = {}
    number = itertools.count(1)
    for line in (HERE / "population_kinds.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, anchor, senses, words = line.split("\t")
        roots |= {net.named(sense): f"{kind}:{anchor}" for sense in senses.split() if sense != "-"}
        for group in words.split("|"):
            group_id = next(number)
            for word in group.split():
                groups[word.replace("-", " ")][f"{kind}:{anchor}"] = group_id
    for word, anchors in sorted(groups.items()):
        yield f"{word}\t" + " ".join(f"{anchor}={group}" for anchor, group in sorted(anchors.items()))
    yield from _hyponym_lines(net, roots, groups, common)


def _hyponym_lines(
    net: WordNet, roots: dict[Key, str], by_hand: dict[str, dict[str, int]], common: Callable[[str], bool]
) -> Iterator[str]:
    # A noun is taken from WordNet only when all its frequent senses fall under one and the same anchor.
    for (lemma, pos), keys in sorted(net.senses.items()):
        word = lemma.replace("_", " ").replace("-", " ")
        if pos != "n" or word in by_hand or word.count(" ") > 1 or not all(map(common, word.split())):
            continue
        counts = [net.counts[lemma, pos, i] for i in range(1, len(keys) + 1)]
        chosen = _choose(list(enumerate(keys, 1)), counts) if sum(counts) else keys[:3]
        found = {frozenset(roots[a] for a in net.ancestors(key) if a in roots) for key in chosen}
        anchors = next(iter(found)) if len(found) == 1 else frozenset()
        if _is_demonym(net, lemma, chosen):
            yield f"{word}\tdemonym:demonym"
        elif len(anchors) == 1 and lemma in net.synsets[chosen[0]].words and anchors != _of_head(word, by_hand):
            yield f"{word}\t{next(iter(anchors))}"


def _of_head(word: str, by_hand: dict[str, dict[str, int]]) -> frozenset[str]:
    """The anchors of the last word of a compound, which say as much as an entry of its own would."""
    return frozenset(by_hand.get(word.rpartition(" ")[2], ())) if " " in word else frozenset()


def _is_demonym(net: WordNet, lemma: str, keys: Iterable[Key]) -> bool:
    first = net.synsets[next(iter(keys))]
    name = next((word for word in first.words if word.lower() == lemma), "")
    starts = ("a native or inhabitant of", "an inhabitant of", "a person from", "a native of", "a member of the people")
    return first.file == PERSON and name[:1].isupper() and first.gloss.startswith(starts)


def antonym_lines(net: WordNet, kept: dict[tuple[str, str], list[Key]]) -> Iterator[str]:
    """Lines of ``antonyms.tsv``: WordNet's antonym pairs and, where it is their first sense, their exact synonyms."""
    first = {(lemma, keys[0]) for (lemma, _), keys in kept.items()}
    pairs = set()
    for key, synset in net.synsets.items():
        for symbol, target, source, goal in synset.pointers:
            if symbol != "!":
                continue
            pair = synset.words[source - 1], net.synsets[target].words[goal - 1]
            if not all(
                p_key in kept.get((word, p_key[0]), ()) for word, p_key in zip(pair, (key, target), strict=True)
            ):
                continue
            left = {pair[0], *(word for word in synset.words if (word, key) in first)}
            right = {pair[1], *(word for word in net.synsets[target].words if (word, target) in first)}
            pairs |= {(key[0], *sorted((a, b))) for a in left for b in right if a != b}
    return ("\t".join(pair) for pair in sorted(pairs))


def header(net: WordNet, what: str, also: str = "") -> str:
    """The comment at the head of a data file: what it is, where it comes from and under what terms."""
    told = [what, "Generated by bench/generate_related.py; do not edit.", "Source: Princeton WordNet 3.0, modified."]
    told += [also] if also else []
    return "".join(f"# {line}\n" for line in (*told, *filter(None, net.licence)))


def main() -> None:
    """Read WordNet and write the three tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--zipf", type=float, default=3.0, help="least Zipf frequency of a kept lemma")
    parser.add_argument("--into", type=Path, default=LEXICON)
    options = parser.parse_args()
    from wordfreq import zipf_frequency  # type: ignore[import-not-found,unused-ignore]  # a development-time tool

    net = read_wordnet(options.wordnet)
    kept = common_senses(net, lambda word: zipf_frequency(word, "en"), options.zipf)

    def common(word: str) -> bool:
        return word.isalpha() and len(word) > 2 and zipf_frequency(word, "en") >= RARE

    by_hand = "Words set by hand: bench/population_kinds.txt, part of this project."
    related = sorted(related_lines(net, kept))
    tables = {
        "related.tsv": (header(net, "Concepts of common English words, ids in base 36; sorted."), related),
        "populations.tsv": (header(net, "Which counted nouns count what.", by_hand), population_lines(net, common)),
        "antonyms.tsv": (
            header(net, "Pairs of opposed words: part of speech and two lemmas."),
            antonym_lines(net, kept),
        ),
    }
    for name, (head, lines) in tables.items():
        text = head + "".join(f"{line}\n" for line in lines)
        (options.into / name).write_text(text, encoding="utf-8")
        print(f"{name}: {text.count(chr(10))} lines, {len(text.encode()) // 1024} KiB")


if __name__ == "__main__":
    main()
