/* smt-topic.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-topic.h"

#include "smt-entity-private.h"

/* What a fact is about. */

struct _SmtTopic
{
  SmtEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (SmtTopic, smt_topic, SMT_TYPE_ENTITY)

static void
smt_topic_class_init (SmtTopicClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_TOPIC,
                               NULL, 0);
}

static void
smt_topic_init (SmtTopic *self)
{
}
