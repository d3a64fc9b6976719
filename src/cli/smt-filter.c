/* smt-filter.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a listing keeps. Values of one option are alternatives; different
 * options must all be met. Parties, mechanisms and memberships are asked by
 * membership where the options speak of it; everything else by what its
 * fields refer to.
 */

#include "smt-filter.h"

#include "smt-core-enums.h"
#include "smt-filter-members.h"
#include "smt-filter-words.h"
#include "smt-i18n.h"
#include "smt-label.h"
#include "smt-links.h"
#include "smt-told.h"

struct _SmtFilter
{
  SmtCli            *cli;
  SmtEntityType      type;
  GPtrArray         *links;        /* of SmtLinks; all must be met */
  GPtrArray         *mechanisms;   /* or NULL */
  GPtrArray         *parties;      /* or NULL */
  GArray            *kinds;        /* of int */
  GArray            *certainties;  /* of int */
  char              *text;         /* folded, or NULL */
  gboolean           asks_members;
  gboolean           is_timed;
  SmtMemberQuestion  question;
};

void
smt_filter_free (SmtFilter *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->links);
  g_clear_pointer (&self->mechanisms, g_ptr_array_unref);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_pointer (&self->kinds, g_array_unref);
  g_clear_pointer (&self->certainties, g_array_unref);
  g_free (self->text);
  g_free (self);
}

/* NULL in *@chosen: all. */
static gboolean
choose (SmtFilter          *self,
        const char *const  *ids,
        SmtEntityType       type,
        GPtrArray         **chosen,
        GError            **error)
{
  if (ids[0] == NULL)
    return TRUE;

  *chosen = type == SMT_ENTITY_MECHANISM
            ? smt_cli_find_mechanisms (self->cli, ids, error)
            : smt_cli_find_all (self->cli, ids, SMT_ONE_TYPE (type), error);
  return *chosen != NULL;
}

static void
take_links (SmtFilter *self,
            SmtLinks  *links)
{
  g_ptr_array_add (self->links, links);
}

/* As the source that is asked, if one is, has them. */
static SmtLinks *
new_links (SmtFilter *self)
{
  return smt_links_new (self->cli->ask.dataset, self->cli->ask.according_to);
}

static SmtLinks *
new_links_to (SmtFilter *self,
              GPtrArray *targets)
{
  SmtLinks *links = new_links (self);

  for (guint i = 0; i < targets->len; i++)
    smt_links_add (links, g_ptr_array_index (targets, i));

  return links;
}

static gboolean
add_topics (SmtFilter  *self,
            GError    **error)
{
  const char *const *ids = smt_cli_options_get_all (self->cli->options, "topic");
  g_autoptr (GPtrArray) topics = NULL;

  if (!choose (self, ids, SMT_ENTITY_TOPIC, &topics, error))
    return FALSE;
  if (topics != NULL)
    take_links (self, new_links_to (self, topics));
  return TRUE;
}

static void
add_places (SmtFilter *self)
{
  const char *text = smt_cli_options_get (self->cli->options, "place");
  SmtLinks *links;

  if (text == NULL)
    return;

  links = new_links (self);
  smt_links_add_named (links, SMT_ENTITY_PLACE, text);
  smt_links_add_within (links);
  if (self->type != SMT_ENTITY_PLACE)
    smt_links_add_carriers (links);
  take_links (self, links);
}

static void
add_people (SmtFilter *self)
{
  const char *text = smt_cli_options_get (self->cli->options, "person");
  SmtLinks *links;

  if (text == NULL)
    return;

  links = new_links (self);
  smt_links_add_named (links, SMT_ENTITY_PERSON, text);
  take_links (self, links);
}

static void
add_roles (SmtFilter *self)
{
  GListModel *roles = smt_dataset_get_list (self->cli->ask.dataset, SMT_ENTITY_ROLE);
  SmtLinks *links;

  if (!smt_cli_options_has (self->cli->options, "role") || self->asks_members)
    return;

  links = new_links (self);
  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (SmtEntity) role = g_list_model_get_item (roles, i);

      if (self->cli->ask.roles & ((SmtRoleMask) 1 << i))
        smt_links_add (links, role);
    }
  take_links (self, links);
}

static gboolean
asks_members (SmtFilter *self)
{
  gboolean has_role = smt_cli_options_has (self->cli->options, "role");

  switch (self->type)
    {
    case SMT_ENTITY_PARTY:
      return self->mechanisms != NULL || has_role;
    case SMT_ENTITY_MECHANISM:
      return self->parties != NULL;
    case SMT_ENTITY_MEMBERSHIP:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_actors (SmtFilter *self)
{
  if (self->mechanisms != NULL &&
      (!self->asks_members || self->type == SMT_ENTITY_MECHANISM))
    {
      SmtLinks *links = new_links_to (self, self->mechanisms);

      if (self->type != SMT_ENTITY_MECHANISM)
        smt_links_add_carriers (links);
      take_links (self, links);
    }
  if (self->parties != NULL &&
      (!self->asks_members || self->type == SMT_ENTITY_PARTY))
    {
      SmtLinks *links = new_links_to (self, self->parties);

      if (self->type == SMT_ENTITY_STATEMENT)
        smt_links_add_officers (links);
      take_links (self, links);
    }
}

/* What lasts is listed as of a day if one was named. */
static gboolean
lasts (SmtEntityType type)
{
  return type == SMT_ENTITY_MECHANISM || type == SMT_ENTITY_MEMBERSHIP ||
         type == SMT_ENTITY_ROSTER || type == SMT_ENTITY_BODY;
}

static gboolean
set_time (SmtFilter  *self,
          GError    **error)
{
  g_autoptr (SmtEdtf) from = smt_cli_options_dup_date (self->cli->options, "from");
  g_autoptr (SmtEdtf) to = smt_cli_options_dup_date (self->cli->options, "to");
  SmtMemberQuestion *question = &self->question;
  gboolean has_day = smt_view_get_at (self->cli->ask.view) != NULL;
  gboolean was_asked;

  was_asked = from != NULL || to != NULL;
  self->is_timed = was_asked || (has_day && lasts (self->type));
  question->from = question->to = self->cli->ask.day;
  if (was_asked || (self->type == SMT_ENTITY_MEMBERSHIP && !has_day))
    {
      question->from = from != NULL ? smt_edtf_get_earliest (from) : SMT_DAY_MIN;
      question->to = to != NULL ? smt_edtf_get_latest (to) : SMT_DAY_MAX;
    }
  if (question->from <= question->to)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--to: %s lies before %s"), smt_edtf_get_text (to),
               smt_edtf_get_text (from));
  return FALSE;
}

static void
set_question (SmtFilter *self)
{
  SmtMemberQuestion *question = &self->question;

  question->cli = self->cli;
  question->mechanisms = self->mechanisms;
  question->parties = self->parties;
  question->roles = self->cli->ask.roles;
  question->certainties = self->certainties;
  /* All memberships are listed, past and uncertain ones, too, unless roles
   * were named. */
  if (self->type == SMT_ENTITY_MEMBERSHIP &&
      !smt_cli_options_has (self->cli->options, "role"))
    question->roles = ~(SmtRoleMask) 0;
}

static gboolean
read_options (SmtFilter  *self,
              GError    **error)
{
  SmtCliOptions *options = self->cli->options;
  const char *text = smt_cli_options_get (options, "text");

  self->kinds = smt_filter_find_kinds (self->type,
                                       smt_cli_options_get_all (options, "kind"), error);
  if (self->kinds == NULL)
    return FALSE;
  self->certainties =
    smt_filter_find_certainties (smt_cli_options_get_all (options, "certainty"), error);
  if (self->certainties == NULL)
    return FALSE;

  self->text = text != NULL ? smt_fold_for_search (text) : NULL;
  return choose (self, smt_view_get_mechanisms (self->cli->ask.view),
                 SMT_ENTITY_MECHANISM, &self->mechanisms, error) &&
         choose (self, smt_view_get_parties (self->cli->ask.view),
                 SMT_ENTITY_PARTY, &self->parties, error) &&
         add_topics (self, error) &&
         set_time (self, error);
}

/**
 * smt_filter_new:
 * @cli: what asks
 * @type: the type that is listed
 *
 * Returns: (transfer full) (nullable): a filter by the options of @cli; %NULL
 *   with %SMT_ERROR_UNKNOWN_ID, %SMT_ERROR_WRONG_TYPE or a #GOptionError
 */
SmtFilter *
smt_filter_new (SmtCli         *cli,
                SmtEntityType   type,
                GError        **error)
{
  g_autoptr (SmtFilter) self = g_new0 (SmtFilter, 1);

  self->cli = cli;
  self->type = type;
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) smt_links_free);
  if (!read_options (self, error))
    return NULL;

  self->asks_members = asks_members (self);
  set_question (self);
  add_actors (self);
  add_places (self);
  add_people (self);
  add_roles (self);
  return g_steal_pointer (&self);
}

/**
 * smt_filter_get_type_listed:
 *
 * Returns: the type that the listing is of
 */
SmtEntityType
smt_filter_get_type_listed (SmtFilter *self)
{
  return self->type;
}

/**
 * smt_filter_is_timed:
 *
 * Returns: whether what is kept may hold only possibly
 */
gboolean
smt_filter_is_timed (SmtFilter *self)
{
  return self->is_timed || (self->asks_members && self->type != SMT_ENTITY_MEMBERSHIP);
}

static SmtVerdict
judge_members (SmtFilter *self,
               SmtEntity *entity)
{
  switch (self->type)
    {
    case SMT_ENTITY_PARTY:
      return smt_member_question_ask_party (&self->question, entity);
    case SMT_ENTITY_MECHANISM:
      return smt_member_question_ask_mechanism (&self->question, entity);
    case SMT_ENTITY_MEMBERSHIP:
      return smt_member_question_ask_membership (&self->question, entity);
    default:
      g_assert_not_reached ();
    }
}

/* Parties asked by membership are asked when they were in it, and not when
 * they were there. */
static SmtVerdict
judge_time (SmtFilter *self,
            SmtEntity *entity)
{
  if (!self->is_timed || self->asks_members)
    return SMT_VERDICT_YES;

  return smt_verdict_on_time (entity, self->cli->ask.according_to,
                              smt_dataset_get_last_day (self->cli->ask.dataset),
                              self->question.from, self->question.to);
}

/* A membership is asked by its index, which knows what the source says. */
static gboolean
is_told (SmtFilter *self,
         SmtEntity *entity)
{
  return self->type == SMT_ENTITY_MEMBERSHIP ||
         smt_told_concerns (self->cli->ask.dataset, entity, self->cli->ask.according_to);
}

static gboolean
meets_links (SmtFilter *self,
             SmtEntity *entity)
{
  for (guint i = 0; i < self->links->len; i++)
    if (!smt_links_concern (g_ptr_array_index (self->links, i), entity))
      return FALSE;

  return TRUE;
}

/**
 * smt_filter_judge:
 * @entity: an entity of the type that is listed
 *
 * Returns: whether @entity is kept
 */
SmtVerdict
smt_filter_judge (SmtFilter *self,
                  SmtEntity *entity)
{
  SmtEntity *source = self->cli->ask.according_to;
  SmtVerdict verdict;

  if (!smt_filter_has_kind (entity, self->kinds) ||
      (self->type != SMT_ENTITY_MEMBERSHIP &&
       !smt_filter_has_certainty (entity, self->certainties, source)) ||
      (self->text != NULL &&
       !smt_filter_has_text (entity, self->text, self->cli->ask.language, source)) ||
      !is_told (self, entity) || !meets_links (self, entity))
    return SMT_VERDICT_OUT;

  verdict = judge_time (self, entity);
  if (verdict != SMT_VERDICT_OUT && self->asks_members)
    verdict = MIN (verdict, judge_members (self, entity));
  return verdict;
}
