/* matrix-oracle.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "matrix-oracle.h"

#include <string.h>

#include "matrix-maker.h"
#include "membership-oracle.h"
#include "smt-entities.h"
#include "smt-label.h"

/* What a matrix is to show, from its dataset alone: without sets, sides or
 * lines, by going through the whole of it for each question. */

static GPtrArray *
list_all (SmtDataset    *dataset,
          SmtEntityType  type)
{
  GListModel *list = smt_dataset_get_list (dataset, type);
  GPtrArray *entities = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (entities, g_list_model_get_item (list, i));
  return entities;
}

/* The roles that words ask for; all sets are made with the same four. */
static SmtRoleMask
find_roles (const char *const *words)
{
  static const char *const names[] = { "full", "observer", "guest", "candidate" };
  SmtRoleMask roles = 0;

  for (guint i = 0; words[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      if (g_str_equal (words[i], names[j]) ||
          (g_str_has_prefix (words[i], "r-") && words[i][2] == (char) ('0' + j)))
        roles |= (SmtRoleMask) 1 << j;
  return roles;
}

/* The one role of a kind. */
static SmtRoleMask
get_role (SmtRoleKind kind)
{
  return kind == SMT_ROLE_KIND_FULL ? 1 : kind == SMT_ROLE_KIND_OBSERVER ? 2
         : kind == SMT_ROLE_KIND_GUEST ? 4 : 8;
}

/* How a party stands in a mechanism: 0, not in a role that counts; 1, possibly;
 * 2, certainly. */
int
matrix_oracle_ask (MatrixOracle *self,
                   SmtEntity    *party,
                   SmtEntity    *mechanism)
{
  SmtCell cell = oracle_get_cell (self->dataset, NULL, party, mechanism, self->day);

  if (cell.standing != SMT_STANDING_HELD && cell.standing != SMT_STANDING_POSSIBLY)
    return 0;
  if (self->roles != 0 ? !(self->roles & get_role (cell.role_kind))
                       : cell.role_kind == SMT_ROLE_KIND_CANDIDATE)
    return 0;
  return cell.standing == SMT_STANDING_HELD ? 2 : 1;
}

static gboolean
is_named (SmtEntity  *entity,
          const char *text)
{
  g_autofree char *label = smt_label_dup (entity, matrix_maker_get_english (), NULL);
  g_autofree char *own = smt_fold_for_search (label);
  g_autofree char *folded = smt_fold_for_search (text);

  return strstr (own, folded) != NULL || strstr (smt_entity_get_id (entity), folded) != NULL;
}

static gboolean
is_any_named (GPtrArray  *entities,
              const char *text)
{
  for (guint i = 0; i < entities->len; i++)
    if (is_named (g_ptr_array_index (entities, i), text))
      return TRUE;

  return FALSE;
}

/* All regions that datasets are made with lie in Asia, but for 039. */
static gboolean
is_in_regions (SmtEntity         *party,
               const char *const *codes)
{
  const char *region = smt_party_get_region (SMT_PARTY (party));

  if (codes[0] == NULL)
    return TRUE;
  if (region == NULL)
    return g_strv_contains (codes, "none");
  return g_strv_contains (codes, region) ||
         (!g_str_equal (region, "039") && g_strv_contains (codes, "142"));
}

/* Whether a cell of a party has one of the signs asked for; roles have others. */
static gboolean
has_sign (MatrixOracle *self,
          SmtEntity    *party)
{
  static const char *const names[] = {
    [SMT_STANDING_NO] = "blank",
    [SMT_STANDING_NOT_STATED] = "not-stated",
    [SMT_STANDING_NOT_EXISTING] = "not-existing",
  };

  for (guint i = 0; i < self->mechanisms->len; i++)
    {
      SmtCell cell = oracle_get_cell (self->dataset, NULL, party,
                                      g_ptr_array_index (self->mechanisms, i), self->day);

      if (cell.standing < G_N_ELEMENTS (names) && names[cell.standing] != NULL &&
          g_strv_contains (smt_view_get_signs (self->view), names[cell.standing]))
        return TRUE;
    }

  return FALSE;
}

/* A name that no sign has asks for nothing. */
static gboolean
asks_for_signs (MatrixOracle *self)
{
  static const char *const names[] = { "blank", "not-stated", "not-existing", "unknown" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strv_contains (smt_view_get_signs (self->view), names[i]))
      return TRUE;

  return FALSE;
}

static OracleTruth
negate (OracleTruth truth)
{
  return truth == ORACLE_NO ? ORACLE_YES : truth == ORACLE_YES ? ORACLE_NO : truth;
}

/* How far a party is in one at least of those that any will do; yes without any. */
static OracleTruth
ask_any_of (MatrixOracle *self,
            SmtEntity    *party,
            SmtRoleMask   roles,
            gboolean     *asks)
{
  const char *const *ids = smt_view_get_any_of (self->view);
  OracleTruth best = ORACLE_NO;
  gboolean has_any = FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      SmtEntity *mechanism = smt_dataset_lookup (self->dataset, ids[i]);

      if (mechanism == NULL)
        continue;
      has_any = *asks = TRUE;
      best = MAX (best, oracle_ask (self->dataset, NULL, party, mechanism, roles, self->day));
    }
  return has_any ? best : ORACLE_YES;
}

/* Whether a party may be in all of some mechanisms, in one of some at least, and in
 * none of others. */
static gboolean
fits_sets (MatrixOracle *self,
           SmtEntity    *party)
{
  const char *const *lists[] = { smt_view_get_all_of (self->view),
                                 smt_view_get_none_of (self->view) };
  SmtRoleMask roles = self->roles != 0 ? self->roles : 1 | 2 | 4;
  OracleTruth worst = ORACLE_YES;
  gboolean asks = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; lists[i][j] != NULL; j++)
      {
        SmtEntity *mechanism = smt_dataset_lookup (self->dataset, lists[i][j]);
        OracleTruth truth;

        if (mechanism == NULL)
          continue;
        asks = TRUE;
        truth = oracle_ask (self->dataset, NULL, party, mechanism, roles, self->day);
        worst = MIN (worst, i == 0 ? truth : negate (truth));
      }

  worst = MIN (worst, ask_any_of (self, party, roles, &asks));
  return !asks || (worst != ORACLE_NO && oracle_exists (party, self->day));
}

static gboolean
has_role (MatrixOracle  *self,
          SmtMembership *membership)
{
  GPtrArray *periods = smt_membership_get_periods (membership);

  for (guint i = 0; i < periods->len; i++)
    {
      const SmtPeriod *period = g_ptr_array_index (periods, i);

      if (self->roles & ((SmtRoleMask) 1 << (period->role->id[2] - '0')))
        return TRUE;
    }

  return FALSE;
}

/* In a mechanism that is shown; and, if so asked, in a role asked for. */
static gboolean
ever_was_in (MatrixOracle *self,
             SmtEntity    *party,
             gboolean      by_role)
{
  GListModel *list = smt_dataset_get_list (self->dataset, SMT_ENTITY_MEMBERSHIP);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtMembership) membership = g_list_model_get_item (list, i);

      if (smt_membership_get_party (membership) == party &&
          g_ptr_array_find (self->mechanisms, smt_membership_get_mechanism (membership), NULL) &&
          (!by_role || has_role (self, membership)))
        return TRUE;
    }

  return FALSE;
}

guint
matrix_oracle_count_memberships (MatrixOracle *self,
                                 SmtEntity    *party,
                                 int           least)
{
  guint n = 0;

  for (guint i = 0; i < self->mechanisms->len; i++)
    n += matrix_oracle_ask (self, party, g_ptr_array_index (self->mechanisms, i)) >= least;

  return n;
}

guint
matrix_oracle_count_members (MatrixOracle *self,
                             SmtEntity    *mechanism,
                             int           least)
{
  guint n = 0;

  for (guint i = 0; i < self->parties->len; i++)
    n += matrix_oracle_ask (self, g_ptr_array_index (self->parties, i), mechanism) >= least;

  return n;
}

/* Why a party is not shown; SMT_N_HIDDEN, it is. */
static guint
find_reason (MatrixOracle *self,
             SmtEntity    *party,
             const char   *text,
             gboolean      any_party,
             gboolean      any)
{
  if (!ever_was_in (self, party, FALSE))
    return SMT_HIDDEN_NO_MEMBERSHIP;
  if (asks_for_signs (self))
    {
      if (!has_sign (self, party) && (self->roles == 0 || !ever_was_in (self, party, TRUE)))
        return SMT_HIDDEN_SIGN;
    }
  else if (self->roles != 0 && !ever_was_in (self, party, TRUE))
    return SMT_HIDDEN_ROLE;
  if (!is_in_regions (party, smt_view_get_regions (self->view)))
    return SMT_HIDDEN_REGION;
  if (text != NULL && (!any || (any_party && !is_named (party, text))))
    return SMT_HIDDEN_TEXT;
  if (!fits_sets (self, party))
    return SMT_HIDDEN_SETS;
  if (matrix_oracle_count_memberships (self, party, 1) < smt_view_get_at_least (self->view))
    return SMT_HIDDEN_TOO_FEW;
  return SMT_N_HIDDEN;
}

static void
choose (MatrixOracle *self)
{
  g_autoptr (GPtrArray) parties = list_all (self->dataset, SMT_ENTITY_PARTY);
  g_autoptr (GPtrArray) mechanisms = list_all (self->dataset, SMT_ENTITY_MECHANISM);
  const char *text = smt_view_get_text (self->view);
  gboolean any_party = text != NULL && is_any_named (parties, text);
  gboolean any_mechanism = text != NULL && is_any_named (mechanisms, text);
  gboolean any = any_party || any_mechanism;

  for (guint i = 0; i < mechanisms->len; i++)
    {
      SmtEntity *mechanism = g_ptr_array_index (mechanisms, i);

      if (any_mechanism && !is_named (mechanism, text))
        self->hidden[1][SMT_HIDDEN_TEXT]++;
      else
        g_ptr_array_add (self->mechanisms, g_object_ref (mechanism));
    }
  for (guint i = 0; i < parties->len; i++)
    {
      SmtEntity *party = g_ptr_array_index (parties, i);
      guint reason = find_reason (self, party, text, any_party, any);

      if (reason < SMT_N_HIDDEN)
        self->hidden[0][reason]++;
      else
        g_ptr_array_add (self->parties, g_object_ref (party));
    }
  if (text != NULL && !any)
    {
      self->hidden[1][SMT_HIDDEN_TEXT] = self->mechanisms->len;
      g_ptr_array_set_size (self->mechanisms, 0);
    }
}

void
matrix_oracle_init (MatrixOracle *self,
                    SmtDataset   *dataset,
                    SmtView      *view)
{
  *self = (MatrixOracle) { .dataset = dataset, .view = view };
  self->day = smt_edtf_get_latest (smt_view_get_at (view));
  self->roles = find_roles (smt_view_get_roles (view));
  self->party_axis = smt_view_get_transposed (view) ? SMT_AXIS_COLUMNS : SMT_AXIS_ROWS;
  self->parties = g_ptr_array_new_with_free_func (g_object_unref);
  self->mechanisms = g_ptr_array_new_with_free_func (g_object_unref);
  self->scene = matrix_maker_scene (dataset, view);
  choose (self);
}

void
matrix_oracle_clear (MatrixOracle *self)
{
  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->mechanisms);
  g_object_unref (self->scene);
}

static char *
dup_band_id (MatrixOracle *self,
             SmtEntity    *entity,
             gboolean      party)
{
  const char *region;
  int kind;

  if (party)
    {
      region = smt_party_get_region (SMT_PARTY (entity));
      return g_strconcat ("region:", region != NULL ? region : "none", NULL);
    }

  kind = smt_entity_get_facts (entity)->kind;
  return g_strconcat ("kind:", kind == SMT_MECHANISM_KIND_SUMMIT ? "summit"
                               : kind == SMT_MECHANISM_KIND_FORUM ? "forum"
                               : kind == 0 ? "none" : "organisation", NULL);
}

/* How many different parties of @parties are in one of @mechanisms, certainly,
 * and otherwise possibly. */
void
matrix_oracle_count_different (MatrixOracle *self,
                               GPtrArray    *parties,
                               GPtrArray    *mechanisms,
                               guint        *held,
                               guint        *possibly)
{
  *held = *possibly = 0;
  for (guint i = 0; i < parties->len; i++)
    {
      int best = 0;

      for (guint j = 0; j < mechanisms->len; j++)
        best = MAX (best, matrix_oracle_ask (self, g_ptr_array_index (parties, i),
                               g_ptr_array_index (mechanisms, j)));
      *held += best == 2;
      *possibly += best == 1;
    }
}

/* Those that a row or column stands for. */
GPtrArray *
matrix_oracle_list_part (MatrixOracle *self,
                         SmtAxis       axis,
                         guint         position)
{
  const SmtMatrixEntry *entry = smt_matrix_scene_get_entry (self->scene, axis, position);
  gboolean party = axis == self->party_axis;
  GPtrArray *all = party ? self->parties : self->mechanisms;
  GPtrArray *part = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      SmtEntity *entity = g_ptr_array_index (all, i);
      g_autofree char *band = dup_band_id (self, entity, party);

      if (entry->band != NULL ? g_str_equal (band, entry->id) : entity == entry->entity)
        g_ptr_array_add (part, entity);
    }

  return part;
}
