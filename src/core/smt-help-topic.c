/* smt-help-topic.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-help-topic.h"

#include "smt-help-private.h"

struct _SmtHelpTopic
{
  GObject parent_instance;

  char    *id;
  char    *title;
  char    *section;  /* its title */
  char   **pages;
  GArray  *blocks;   /* of SmtHelpBlock */
};

G_DEFINE_FINAL_TYPE (SmtHelpTopic, smt_help_topic, G_TYPE_OBJECT)

static void
clear_block (gpointer data)
{
  SmtHelpBlock *block = data;

  g_free (block->text);
  g_free (block->sign);
}

static void
smt_help_topic_finalize (GObject *object)
{
  SmtHelpTopic *self = SMT_HELP_TOPIC (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->section);
  g_strfreev (self->pages);
  g_array_unref (self->blocks);

  G_OBJECT_CLASS (smt_help_topic_parent_class)->finalize (object);
}

static void
smt_help_topic_class_init (SmtHelpTopicClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_help_topic_finalize;
}

static void
smt_help_topic_init (SmtHelpTopic *self)
{
  self->blocks = g_array_new (FALSE, FALSE, sizeof (SmtHelpBlock));
  g_array_set_clear_func (self->blocks, clear_block);
}

/*< private >
 * smt_help_topic_new:
 * @id: by which other topics, and the command line, name it
 * @section: title of the section that it stands in
 * @pages: nicks of the pages of the window that it is about, with spaces between
 *
 * Returns: (transfer full): a topic without words, for the reader to fill
 */
SmtHelpTopic *
smt_help_topic_new (const char *id,
                    const char *section,
                    const char *pages)
{
  SmtHelpTopic *self = g_object_new (SMT_TYPE_HELP_TOPIC, NULL);

  self->id = g_strdup (id);
  self->section = g_strdup (section);
  self->pages = g_strsplit (pages, " ", -1);
  return self;
}

/*< private > */
void
smt_help_topic_set_title (SmtHelpTopic *self,
                          const char   *title)
{
  g_set_str (&self->title, title);
}

/*< private > */
void
smt_help_topic_add_block (SmtHelpTopic     *self,
                          SmtHelpBlockKind  kind,
                          const char       *text,
                          const char       *sign)
{
  SmtHelpBlock block = { kind, g_strdup (text), g_strdup (sign) };

  g_array_append_val (self->blocks, block);
}

const char *
smt_help_topic_get_id (SmtHelpTopic *self)
{
  g_return_val_if_fail (SMT_IS_HELP_TOPIC (self), NULL);

  return self->id;
}

/**
 * smt_help_topic_get_title:
 *
 * Returns: (transfer none): its title, a message of the catalogs
 */
const char *
smt_help_topic_get_title (SmtHelpTopic *self)
{
  g_return_val_if_fail (SMT_IS_HELP_TOPIC (self), NULL);

  return self->title;
}

/**
 * smt_help_topic_get_section:
 *
 * Returns: (transfer none): title of its section, a message of the catalogs
 */
const char *
smt_help_topic_get_section (SmtHelpTopic *self)
{
  g_return_val_if_fail (SMT_IS_HELP_TOPIC (self), NULL);

  return self->section;
}

/**
 * smt_help_topic_get_pages:
 *
 * Returns: (transfer none) (array zero-terminated=1): nicks of the pages of the
 *   window that it is about
 */
const char *const *
smt_help_topic_get_pages (SmtHelpTopic *self)
{
  g_return_val_if_fail (SMT_IS_HELP_TOPIC (self), NULL);

  return (const char *const *) self->pages;
}

/**
 * smt_help_topic_get_blocks:
 * @n_blocks: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_blocks): what stands below its title
 */
const SmtHelpBlock *
smt_help_topic_get_blocks (SmtHelpTopic *self,
                           guint        *n_blocks)
{
  g_return_val_if_fail (SMT_IS_HELP_TOPIC (self), NULL);

  *n_blocks = self->blocks->len;
  return (const SmtHelpBlock *) self->blocks->data;
}
