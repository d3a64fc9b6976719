/* smt-hit.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-search-private.h"

/* One hit. Why it is one is found out when somebody asks. */

struct _SmtHit
{
  GObject            parent_instance;
  SmtSearchQuestion *question;
  SmtEntity         *entity;
  SmtMatch           match;
  GPtrArray         *reasons; /* NULL before anybody asks */
};

G_DEFINE_FINAL_TYPE (SmtHit, smt_hit, G_TYPE_OBJECT)

static void
smt_hit_finalize (GObject *object)
{
  SmtHit *self = SMT_HIT (object);

  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_object (&self->entity);
  g_clear_pointer (&self->question, smt_search_question_unref);

  G_OBJECT_CLASS (smt_hit_parent_class)->finalize (object);
}

static void
smt_hit_class_init (SmtHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_hit_finalize;
}

static void
smt_hit_init (SmtHit *self)
{
}

/*< private > */
SmtHit *
smt_hit_new (SmtSearchQuestion *question,
             SmtEntity         *entity,
             SmtMatch           match)
{
  SmtHit *self = g_object_new (SMT_TYPE_HIT, NULL);

  self->question = smt_search_question_ref (question);
  self->entity = g_object_ref (entity);
  self->match = match;
  return self;
}

/**
 * smt_hit_get_entity:
 *
 * Returns: (transfer none): what was found
 */
SmtEntity *
smt_hit_get_entity (SmtHit *self)
{
  g_return_val_if_fail (SMT_IS_HIT (self), NULL);

  return self->entity;
}

/**
 * smt_hit_get_match:
 *
 * Returns: how well it was found
 */
SmtMatch
smt_hit_get_match (SmtHit *self)
{
  g_return_val_if_fail (SMT_IS_HIT (self), SMT_MATCH_REFERENCE);

  return self->match;
}

/**
 * smt_hit_get_reasons:
 *
 * Tells why it was found: all words that were looked for are in the reasons,
 * each where it counts most. The first call reads all texts of the entity and
 * the names of what it refers to.
 *
 * Returns: (transfer none) (element-type SmtReason): the reasons, at least one
 */
GPtrArray *
smt_hit_get_reasons (SmtHit *self)
{
  g_return_val_if_fail (SMT_IS_HIT (self), NULL);

  if (self->reasons == NULL)
    self->reasons = smt_search_explain (self->question, self->entity, self->match);
  return self->reasons;
}
