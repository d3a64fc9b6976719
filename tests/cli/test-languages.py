#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""No English in any of the languages that there are, as far as it has a translation;
and no words that were put together as English puts them.

test-translated.py looks for words that nobody could translate, in a language that
is none. Here what was translated must be what is said.
"""

import json
import re

import polib

from harness import DONE, FAULTY, UNKNOWN_ID, USAGE, main

# A run of words as English has them.
RUN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*(?:,? [A-Za-z]+(?:['’-][A-Za-z]+)*)+")
WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
PLACE = re.compile(r'\{[a-z_]+\}|%\S*|<[^>]*>')
# So many words in a row are of one message and no other.
N_WORDS = 3

HAN = r'[\u3040-\u30ff\u4e00-\u9fff]'
# A space behind a full stop that has its own, a colon and brackets of Latin script.
GLUED = re.compile(rf'[。！？] +{HAN}|{HAN}(?:: | \(){HAN}')

FAULTY_FILE = """{"format": "summitry-dataset", "version": 1, "id": "x", "as_of": "2016",
"roles": [{"id": "m", "name": "Member", "kind": "observers"}],
"parties": [{"id": "A", "name": "A", "kind": "state", "code": "AUS"}, {"id": "A", "name": 3}],
"mechanisms": [{"id": "z", "name": "Z", "roles": ["n", "q"], "founded": {"date": "Nov 2015"}}],
"memberships": [{"mechanism": "A", "party": "z", "periods": []}]}
"""


def commands(cli):
    """What to run, and how it ends."""
    for arguments in (
            ('info',), ('list', 'mechanisms'), ('list', 'documents'), ('list', 'statements'),
            ('show', 'lmc'), ('show', 'VNM'), ('show', 'china-asean-summit-17'),
            ('members', 'sco'), ('matrix', '--describe'), ('timeline', '--describe'),
            ('changes', '--from', '2004', '--to', '2017'), ('compare', 'lmc', 'sco'),
            ('query', '--all-of', 'eas,arf', '--none-of', 'sco'), ('help', 'matrix'), ('--help',),
            ('matrix', '--help')):
        yield DONE, arguments
    yield FAULTY, ('validate', cli.write('faulty.json', FAULTY_FILE))
    yield UNKNOWN_ID, ('show', 'lmx')
    yield USAGE, ('matrix', '--at', '2015-13')
    yield USAGE, ('show',)


def shingles(text):
    """All rows of so many words in it."""
    words = [word.lower() for word in WORD.findall(text)]
    return {tuple(words[i:i + N_WORDS]) for i in range(len(words) - N_WORDS + 1)}


def pieces(message):
    """What is said whatever stands in the places of a message."""
    return [piece for piece in PLACE.split(message) if piece]


def read_catalogs(root, language):
    """All messages that have a translation, which is another; and all translations."""
    messages, translations = [], []
    for folder in (root / 'po', root / 'po/data'):
        for entry in polib.pofile(str(folder / f'{language}.po')):
            forms = list(entry.msgstr_plural.values()) or [entry.msgstr]
            translations += forms
            if entry.msgid not in forms:
                messages += [entry.msgid, entry.msgid_plural]
    return messages, translations


def titles(cli):
    """Of the sources that have one, which is cited as it is."""
    for source in json.loads((cli.data / 'sources.json').read_text())['sources']:
        if not source.get('described') and source['kind'] != 'white-paper':
            yield source['name'] if isinstance(source['name'], str) else json.dumps(source['name'])


class English:
    """What of one language must not be said in English."""

    def __init__(self, cli, root, language):
        messages, translations = read_catalogs(root, language)
        self.rows = set().union(*(shingles(piece) for message in messages
                                  for piece in pieces(message)))
        self.translated = ' '.join(messages)
        self.whole = {message.lower() for message in messages if RUN.fullmatch(message)}
        kept = '\n'.join(translations)
        for row in shingles(kept):
            self.rows.discard(row)
        # Titles of sources are cited as they are, in the language they are in.
        for words in titles(cli):
            self.rows -= shingles(words)
            kept += '\n' + words
        self.kept = kept.lower()

    def find(self, text):
        """The English in a text that may be broken into lines anywhere."""
        text = re.sub(r'\s+', ' ', text)
        for run in RUN.findall(text):
            if run.lower() in self.whole and run.lower() not in self.kept:
                yield run
        yield from (' '.join(row) for row in shingles_of_runs(text) & self.rows)


def shingles_of_runs(text):
    return set().union(*(shingles(run) for run in RUN.findall(text)), set())


def compile_catalogs(cli, root, language):
    for domain, folder in (('summitry', root / 'po'), ('summitry-data', root / 'po/data')):
        place = cli.folder / language / 'LC_MESSAGES' / f'{domain}.mo'
        place.parent.mkdir(parents=True, exist_ok=True)
        polib.pofile(str(folder / f'{language}.po')).save_as_mofile(str(place))


def names_of(cli, arguments):
    """A page gives the names of what it is about in English, too."""
    if arguments[:1] != ('show',) or arguments[1:] in ((), ('lmx',)):
        return []
    item, = cli.ask('show', arguments[1]).json['items']
    return [value for key in ('name', 'names', 'aliases')
            for value in ([item[key]] if isinstance(item.get(key), str)
                          else dict(item[key]).values() if isinstance(item.get(key), dict)
                          else item.get(key) or [])]


def check_language(cli, language):
    """All commands in one language; returns what is wrong, as lines."""
    root = cli.data.parents[1]
    compile_catalogs(cli, root, language)
    english = English(cli, root, language)
    wrong = []
    for status, arguments in commands(cli):
        outcome = cli.run(*arguments, expect=status, LC_ALL='en_US.UTF-8', LANGUAGE=language,
                          SUMMITRY_LOCALEDIR=str(cli.folder))
        text = outcome.text + '\n'.join(outcome.errors)
        names = [name if isinstance(name, str) else json.dumps(name)
                 for name in names_of(cli, arguments)]
        allowed = set().union(*(shingles(name) for name in names), set())
        # GLib's word, which its own catalogs lack in some languages.
        if '[OPTION' in english.translated and '[OPTION' in text:
            wrong.append(f'{language}: [OPTION…] in {" ".join(arguments)}')
        found = [words for words in english.find(text)
                 if not shingles(words) & allowed and
                 not any(words.lower() in name.lower() for name in names)]
        found += [match.group() for match in GLUED.finditer(text)]
        if found:
            wrong.append(f'{language} {" ".join(arguments)}: {"; ".join(sorted(set(found)))}')
    return wrong


def test_every_language(cli):
    root = cli.data.parents[1]
    languages = [line for line in (root / 'po/LINGUAS').read_text().split()
                 if not line.startswith('#')]
    assert len(languages) >= 11
    wrong = [line for language in languages for line in check_language(cli, language)]
    assert not wrong, '\n' + '\n'.join(wrong)


def test_titles_of_sources(cli):
    """The white paper has the title of its edition in Chinese, a page with no title of its
    own is described in Chinese, others have their title and the mark of its language; and
    a source is cited by what stands on it."""
    compile_catalogs(cli, cli.data.parents[1], 'zh_CN')

    def ask(*arguments):
        return cli.run('--lang', 'zh-CN', *arguments, SUMMITRY_LOCALEDIR=str(cli.folder)).text

    page = ask('show', 'wp-2017')
    assert page.startswith('《中国的亚太安全合作政策》\n'), page
    assert '中国国务院新闻办公室' in page
    said = ask('show', 'lmc-initiative-important')
    assert re.search('发言者 +《中国的亚太安全合作政策》', said), said
    assert ask('show', 'arf-11-2004').startswith('在雅加达举行的东盟地区论坛第11届外长会\n')
    assert '第18回ARF閣僚会合の概要 · 官方 · 日本外务省 · 2011年7月（以日语显示）' in \
        re.sub(r'\s+', ' ', ask('show', 'arf-ministerial-18'))
    cited = ask('show', 'wp-2017', '--cite', 'bibtex')
    assert "title = {{China's Policies on Asia-Pacific Security Cooperation}}" in cited, cited
    assert 'author = {{State Council Information Office of China}}' in cited
    assert 'title = {{[在雅加达举行的' in ask('show', 'arf-11-2004', '--cite', 'bibtex')
    assert 'title = {{第18回ARF閣僚会合の概要}}' in ask('show', 'arf-18-2011', '--cite', 'bibtex')


def test_that_numbers_stay(cli):
    """From right to left a number does not go along with a name in Latin letters."""
    compile_catalogs(cli, cli.data.parents[1], 'ar')
    for number, arguments in (('Shimbun Akahata\u200f · \u200f3 ', ('show', 'arf-11-2004')),
                              ('China.org.cn\u200f · \u200f23 ',
                               ('--format', 'markdown', 'members', 'lmc'))):
        text = cli.run('--lang', 'ar', *arguments, SUMMITRY_LOCALEDIR=str(cli.folder)).text
        assert number in text, text


def test_that_it_would_find_some(cli):
    """Without its catalogs the program speaks English, and that is seen."""
    english = English(cli, cli.data.parents[1], 'de')
    for status, arguments in commands(cli):
        outcome = cli.run(*arguments, expect=status, LC_ALL='C.UTF-8')
        text = outcome.text + '\n'.join(outcome.errors)
        assert list(english.find(text)), (arguments, text)
    assert GLUED.search('注: 说明') and GLUED.search('说。 再说') and not GLUED.search('注：说明')


if __name__ == '__main__':
    main()
