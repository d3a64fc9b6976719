# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Files that try to make a reader use more memory than it should.

FILES holds what writes each.  What a file aims at is a limit of the scanner
(src/core/smt-json-scanner.h), from below, where all of it is read, or from
above, where it is refused.
"""

HEAD = (b'{"format":"summitry-dataset","version":1,"id":"hostile",'
        b'"as_of":"2020"')
MIB = 2 ** 20

# The bytes that the scanner asks for each value and for each entity.  Spaces
# are bytes like others: what would be too dense is padded with them.
VALUE = 9
ENTITY = 60


def write_nesting(file):
    """Brackets, nothing but brackets."""
    file.write(HEAD + b',"topics":' + b'[' * (60 * MIB))


def write_wide_lists(file):
    """Empty lists as entities: the most values a byte."""
    file.write(HEAD + b',"topics":[[]' + b',[]' * (20 * MIB) + b']}')


def write_full_pieces(file):
    """Entities each as full of values as is allowed."""
    piece = b'{"id":[' + b'[],' * 19000 + b'[]]}'
    count = 60 * MIB // len(piece)
    file.write(HEAD + b',"topics":[' + b','.join([piece] * count) + b']}')


def write_objects_in_pieces(file):
    """The same with objects, the costliest of trees."""
    piece = b'{"id":[' + b'{"a":{}},' * 9500 + b'{}]}'
    count = 60 * MIB // len(piece)
    file.write(HEAD + b',"topics":[' + b','.join([piece] * count) + b']}')


def write_lists(file):
    """Brackets opened and closed at the greatest depth."""
    unit = b'[' * 60 + b']' * 60 + b','
    file.write(HEAD + b',"topics":[' + unit * (16 * MIB // len(unit)) + b'[]]}')


def write_faulty(file):
    """As many entities as are allowed, each at fault."""
    file.write(HEAD + b',"topics":[{}' + b',{}' * 190000 + b']}')


def write_faulty_and_long(file):
    """Faults late in long entities, which are looked for from the start."""
    piece = b'{"id":"x","name":"' + b'n' * 60000 + b'","x":1,"y":2,"z":[{}]}'
    count = 40 * MIB // len(piece)
    file.write(HEAD + b',"topics":[' + b','.join([piece] * count) + b']}')


def write_entities(file, count, form, size=0, collection=b'topics'):
    file.write(HEAD + b',"' + collection + b'":[')
    for number in range(count):
        entity = form % number
        file.write((b',' if number > 0 else b'') + entity.ljust(size - 1))
    file.write(b']}')


def write_list(file, count, before, items, after=b']}', collection=b'topics'):
    """Entities of as many items: pairs of an item and its number of values."""
    filling = b','.join(item.ljust(VALUE * values - 1) for item, values in items)
    write_entities(file, count, before + filling + after, collection=collection)


def write_dense(file):
    """The smallest of valid entities, too many for the bytes."""
    write_entities(file, 190000, b'{"id":"t%d","name":"t"}')


def write_tiny(file):
    """As many of them as are allowed."""
    write_entities(file, 190000, b'{"id":"t%d","name":"t"}', ENTITY)


def write_parties(file):
    """As many of those that cost the most for their bytes."""
    write_entities(file, 190000,
                   b'{"id":"t%d","name":"t","kind":"state","mechanism":{}}',
                   ENTITY, b'parties')


def write_valid(file):
    """As many valid entities, with texts and names, as make up 30 MB."""
    write_entities(file, 190000,
                   b'{"id":"t%d","name":{"en":"topic","zh-Hans":"\xe8\xaf\x9d",'
                   b'"ru":"x","fr":"x"},"aliases":["a","b","c","d","e","f"],'
                   b'"note":"n","certainty":"unsourced"}', 16 * VALUE + 4)


def write_dense_texts(file):
    """Valid entities that are lists of the shortest texts."""
    aliases = b','.join([b'"a"'] * 4000)
    write_entities(file, 3300, b'{"id":"t%d","name":"t","aliases":[' + aliases + b']}')


def write_texts(file):
    """Lists of texts that are just long enough."""
    write_list(file, 1500, b'{"id":"t%d","name":"t","aliases":[',
               [(b'"aaaaaa"', 1)] * 4000)


def write_frameworks(file):
    """Lists of the records that cost the most for their bytes."""
    write_list(file, 700, b'{"id":"m%d","name":"m","frameworks":[',
               [(b'{"name":"f"}', 2)] * 4000, collection=b'mechanisms')


def write_parts(file):
    """Lists of records in which nothing stands."""
    write_list(file, 1500, b'{"id":"m%d","name":"m","participants":[',
               [(b'{}', 1)] * 4000, collection=b'meetings')


def write_references(file):
    """Lists of the shortest references, each to the same entity."""
    topics = b','.join([b'"t"'.ljust(VALUE - 1)] * 4000)
    file.write(HEAD + b',"topics":[{"id":"t","name":"t"}],"meetings":[')
    for number in range(1500):
        file.write((b',' if number > 0 else b'') +
                   b'{"id":"m%d","name":"m","topics":[' % number + topics + b']}')
    file.write(b']}')


def write_passages(file):
    """Lists of the shortest records, each the same passage."""
    passages = b','.join([b'{"source":"s"}'.ljust(2 * VALUE - 1)] * 4000)
    file.write(HEAD + b',"sources":[{"id":"s","name":"s"}],"topics":[')
    for number in range(900):
        file.write((b',' if number > 0 else b'') +
                   b'{"id":"t%d","name":"t","passages":[' % number + passages + b']}')
    file.write(b']}')


def write_dates(file):
    """Valid periods, each with two dates of its own."""
    periods = b','.join(b'{"role":"r","since":"%d","until":"%d"}' % (year, year + 1)
                        for year in range(1000, 2900))
    file.write(HEAD + b',"roles":[{"id":"r","name":"r","kind":"full"}],'
               b'"parties":[{"id":"p","name":"p","kind":"state"}],'
               b'"mechanisms":[{"id":"m","name":"m"}],"memberships":[')
    for number in range(400):
        file.write((b',' if number > 0 else b'') +
                   b'{"id":"x%d","mechanism":"m","party":"p","periods":[' % number +
                   periods + b']}')
    file.write(b']}')


def write_too_many(file):
    """More entities than are allowed."""
    write_entities(file, 1000000, b'{"id":"t%d","name":"t"}')


def write_strings(file):
    """Strings of the greatest length."""
    piece = b'{"id":"t%d","name":"' + b'n' * 65000 + b'"}'
    write_entities(file, 900, piece)


def write_long_string(file):
    """One string that does not end."""
    file.write(HEAD + b',"title":"' + b'n' * (60 * MIB) + b'"}')


def write_object(file):
    """One object of a great many members."""
    file.write(HEAD)
    for number in range(4000000):
        file.write(b',"m%d":1' % number)
    file.write(b'}')


FILES = {
    'nesting': write_nesting,
    'wide lists': write_wide_lists,
    'full entities of lists': write_full_pieces,
    'full entities of objects': write_objects_in_pieces,
    'deep lists': write_lists,
    'faulty entities': write_faulty,
    'long faulty entities': write_faulty_and_long,
    'dense entities': write_dense,
    'tiny entities': write_tiny,
    'parties': write_parties,
    'entities': write_valid,
    'dense texts': write_dense_texts,
    'texts': write_texts,
    'frameworks': write_frameworks,
    'participants': write_parts,
    'references': write_references,
    'passages': write_passages,
    'periods': write_dates,
    'too many entities': write_too_many,
    'long strings': write_strings,
    'a string without end': write_long_string,
    'a huge object': write_object,
}
