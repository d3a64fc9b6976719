/* smt-i18n.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib/gi18n-lib.h>

/* Marks a singular and its plural for translation where they are handed on to
 * smt_language_translate_plural(): it stands for two arguments. */
#define NP_(singular, plural) singular, plural

/* Marks words that mean different things in different places, with what tells
 * them apart, where they are handed on to smt_language_translate() as one. */
#define PC_(context, msgid) context "\004" msgid
