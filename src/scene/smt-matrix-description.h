/* smt-matrix-description.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-matrix-scene.h"
#include "smt-shared-sets.h"

G_BEGIN_DECLS

/* How many mechanisms are compared with each other. */
#define SMT_MAX_COMPARED 2048

/* How many parties with the same memberships are worth a word. */
#define SMT_MIN_ALIKE 3

/**
 * SmtExtreme:
 * @entities: (element-type SmtEntity): all that have it, in the matrix's order
 * @value: the largest or smallest number
 */
typedef struct
{
  GPtrArray *entities;
  guint      value;
} SmtExtreme;

/**
 * SmtAlike:
 * @parties: (element-type SmtEntity): in the matrix's order
 * @mechanisms: (element-type SmtEntity): what each of them is in, and no other
 *
 * Parties with the same memberships.
 */
typedef struct
{
  GPtrArray *parties;
  GPtrArray *mechanisms;
} SmtAlike;

/**
 * SmtMatrixDescription:
 * @n_parties: how many parties are shown, those in bands included
 * @n_mechanisms: how many mechanisms are
 * @n_possibly: how many memberships are only possible; these count nowhere else
 * @most: the parties in most mechanisms
 * @fewest: the parties in fewest, of those that are in any
 * @largest: the mechanisms with most parties
 * @smallest: the mechanisms with fewest, of those that have any
 * @in_all: (element-type SmtEntity): the parties in all mechanisms
 * @in_one: (element-type SmtEntity): the parties in only one
 * @in_none: (element-type SmtEntity): the parties in none
 * @empty: (element-type SmtEntity): the mechanisms without parties
 * @compared: whether mechanisms were compared with each other, which
 *   %SMT_MAX_COMPARED at most are
 * @one: (nullable): the first mechanism of the pair with the highest Jaccard
 *   index; %NULL if no two have a party in common
 * @other: (nullable): the second
 * @shared: what they have in common
 * @n_as_close: how many other pairs have the same index
 * @alike: (element-type SmtAlike): at least %SMT_MIN_ALIKE parties that are in
 *   the same mechanisms, and not in none; the largest group first, then as the
 *   matrix has their first parties
 *
 * What there is to see in a matrix. Borrows its entities from the scene.
 */
typedef struct
{
  SmtLanguage *language;
  SmtLanguage *beside;       /* the second; or NULL */
  guint        n_parties;
  guint        n_mechanisms;
  guint        n_possibly;
  SmtExtreme   most;
  SmtExtreme   fewest;
  SmtExtreme   largest;
  SmtExtreme   smallest;
  GPtrArray   *in_all;
  GPtrArray   *in_one;
  GPtrArray   *in_none;
  GPtrArray   *empty;
  gboolean     compared;
  SmtEntity   *one;
  SmtEntity   *other;
  SmtShared    shared;
  guint        n_as_close;
  GPtrArray   *alike;

  /*< private >*/
  gboolean     has_links;
} SmtMatrixDescription;

SmtMatrixDescription  *smt_matrix_description_new  (SmtMatrixScene             *scene);
void                   smt_matrix_description_free (SmtMatrixDescription       *self);
char                 **smt_matrix_description_list_sentences
                                                   (const SmtMatrixDescription *self);

char                 **smt_matrix_description_list_links
                                                   (const SmtMatrixDescription *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtMatrixDescription, smt_matrix_description_free)

G_END_DECLS
