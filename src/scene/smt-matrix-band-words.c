/* smt-matrix-band-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is not shown one by one, in words: what bands say, and how many parties
 * and mechanisms are left out for which reason.
 */

#include "smt-matrix-scene-private.h"

#include "smt-i18n.h"

#include "smt-label.h"
#include "smt-template.h"

typedef struct
{
  const char *singular;
  const char *plural;
} Phrase;

/* Parts of the list in "Not shown: …". */
static const Phrase party_phrases[SMT_N_HIDDEN] = {
  [SMT_HIDDEN_NOT_CHOSEN] = {
    /* TRANSLATORS: parties that are not among those asked for */
    NP_ ("{n} party not chosen", "{n} parties not chosen")
  },
  [SMT_HIDDEN_NO_MEMBERSHIP] = {
    /* TRANSLATORS: parties that never were in a mechanism of the matrix */
    NP_ ("{n} party without a membership here", "{n} parties without a membership here")
  },
  [SMT_HIDDEN_ROLE] = {
    /* TRANSLATORS: parties that never held one of the roles asked for */
    NP_ ("{n} party never in these roles", "{n} parties never in these roles")
  },
  [SMT_HIDDEN_REGION] = {
    /* TRANSLATORS: parties that are not of the regions asked for */
    NP_ ("{n} party of another region", "{n} parties of other regions")
  },
  [SMT_HIDDEN_SIGN] = {
    /* TRANSLATORS: parties that have none of the signs asked for, as that for
     * what is not stated */
    NP_ ("{n} party without these signs", "{n} parties without these signs")
  },
  [SMT_HIDDEN_TEXT] = {
    /* TRANSLATORS: parties in whose names a text is not */
    NP_ ("{n} party of another name", "{n} parties of other names")
  },
  [SMT_HIDDEN_SETS] = {
    /* TRANSLATORS: parties that are not in the mechanisms asked for, or are in
     * those that they should not be in */
    NP_ ("{n} party of another combination of mechanisms",
         "{n} parties of other combinations of mechanisms")
  },
  [SMT_HIDDEN_TOO_FEW] = {
    /* TRANSLATORS: parties that are in fewer mechanisms than asked for */
    NP_ ("{n} party with fewer memberships", "{n} parties with fewer memberships")
  },
};

static const Phrase mechanism_phrases[SMT_N_HIDDEN] = {
  [SMT_HIDDEN_NOT_CHOSEN] = {
    /* TRANSLATORS: mechanisms that are not among those asked for */
    NP_ ("{n} mechanism not chosen", "{n} mechanisms not chosen")
  },
  [SMT_HIDDEN_ORGANISATION] = {
    /* TRANSLATORS: parties that could stand among the mechanisms, too */
    NP_ ("{n} organisation with members of its own",
         "{n} organisations with members of their own")
  },
  [SMT_HIDDEN_TEXT] = {
    /* TRANSLATORS: mechanisms in whose names a text is not */
    NP_ ("{n} mechanism of another name", "{n} mechanisms of other names")
  },
};

static void
add_hidden (SmtMatrixScene      *self,
            const SmtMatrixAxis *side,
            const Phrase        *phrases,
            GStrvBuilder        *parts)
{
  for (SmtHidden reason = 0; reason < SMT_N_HIDDEN; reason++)
    {
      guint n = side->hidden[reason];
      g_autofree char *number = smt_language_format_number (self->language, n);
      const Phrase *phrase = &phrases[reason];

      if (n > 0)
        g_strv_builder_take (parts,
                             smt_template_fill (smt_language_translate_plural (self->language,
                                                                               phrase->singular,
                                                                               phrase->plural, n),
                                                "n", number, NULL));
    }
}

/**
 * smt_matrix_scene_dup_hidden_words:
 *
 * Returns: (transfer full) (nullable): a sentence that tells how many parties
 *   and mechanisms of the dataset are not shown, and why; %NULL if all are
 */
char *
smt_matrix_scene_dup_hidden_words (SmtMatrixScene *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (SMT_IS_MATRIX_SCENE (self), NULL);

  add_hidden (self, self->parties, party_phrases, builder);
  add_hidden (self, self->mechanisms, mechanism_phrases, builder);
  parts = g_strv_builder_end (builder);
  if (parts[0] == NULL)
    return NULL;

  list = smt_language_format_list (self->language, (const char *const *) parts);
  /* TRANSLATORS: {list} tells what a matrix leaves out: "2 parties not chosen,
   * and 1 mechanism of another name" */
  return smt_template_fill (smt_language_translate (self->language, NULL,
                                                    /* TRANSLATORS: {list} is a list */
                                                    N_("Not shown: {list}.")),
                            "list", list, NULL);
}

static const char *
get_count_template (SmtMatrixScene *self,
                    gboolean        of_mechanisms,
                    gboolean        possibly,
                    guint           n)
{
  if (of_mechanisms && possibly)
    /* TRANSLATORS: in how many mechanisms of a kind a party is: "Viet Nam,
     * Forum: 2 mechanisms" */
    return smt_language_translate_plural (self->language,
                                          /* TRANSLATORS: {one} and {other} are two
                                           * parties, or two mechanisms; {n} is how many
                                           * mechanisms there are; {more} is how many more
                                           * are possible */
                                          NP_ ("{one}, {other}: {n} mechanism, possibly {more} more",
                                               "{one}, {other}: {n} mechanisms, possibly {more} more"), n);
  if (of_mechanisms)
    return smt_language_translate_plural (self->language,
                                          /* TRANSLATORS: {one} and {other} are two
                                           * parties, or two mechanisms; {n} is how many
                                           * mechanisms there are */
                                          NP_ ("{one}, {other}: {n} mechanism",
                                               "{one}, {other}: {n} mechanisms"), n);
  if (possibly)
    /* TRANSLATORS: how many parties of a region are in a mechanism: "Southeast
     * Asia, ASEAN Regional Forum: 11 parties" */
    return smt_language_translate_plural (self->language,
                                          /* TRANSLATORS: {one} and {other} are two
                                           * parties, or two mechanisms; {n} is how many
                                           * parties there are; {more} is how many more are
                                           * possible */
                                          NP_ ("{one}, {other}: {n} party, possibly {more} more",
                                               "{one}, {other}: {n} parties, possibly {more} more"), n);
  return smt_language_translate_plural (self->language,
                                        /* TRANSLATORS: {one} and {other} are two parties,
                                         * or two mechanisms; {n} is how many parties there
                                         * are */
                                        NP_ ("{one}, {other}: {n} party",
                                             "{one}, {other}: {n} parties"), n);
}

static const char *
get_name (const SmtMatrixEntry *entry)
{
  return entry->band != NULL ? entry->band : entry->label;
}

/*< private >
 * smt_matrix_scene_dup_band_cell_words:
 *
 * Returns: (transfer full): what a cell of a band says: "Southeast Asia, ASEAN
 *   Regional Forum: 11 parties"
 */
char *
smt_matrix_scene_dup_band_cell_words (SmtMatrixScene *self,
                                      guint           row,
                                      guint           column)
{
  gboolean transposed = smt_view_get_transposed (self->view);
  SmtMatrixCell cell = smt_matrix_scene_get_cell (self, row, column);
  const SmtMatrixEntry *one = smt_matrix_scene_get_row (self, row);
  const SmtMatrixEntry *two = smt_matrix_scene_get_column (self, column);
  const SmtMatrixEntry *party = transposed ? two : one;
  const SmtMatrixEntry *mechanism = transposed ? one : two;
  g_autofree char *n = smt_language_format_number (self->language, cell.n_held);
  g_autofree char *more = smt_language_format_number (self->language, cell.n_possibly);

  return smt_template_fill (get_count_template (self, party->band == NULL,
                                                cell.n_possibly > 0, cell.n_held),
                            "one", get_name (party), "other", get_name (mechanism),
                            "n", n, "more", more, NULL);
}
