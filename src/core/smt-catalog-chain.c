/* smt-catalog-chain.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The catalogs of one domain that serve one language: for zh-CN those in the
 * folders zh_CN, zh_Hans_CN, zh_Hans and zh, as far as they exist. They are
 * opened at the first lookup, once. That a catalog is missing is normal and
 * silent; one that is there and broken is warned of, and passed over.
 *
 * English has no catalog: it is what the words are written in.
 */

#include "smt-catalog-chain.h"

#include <string.h>

#include "smt-catalog.h"
#include "smt-tag.h"

typedef struct
{
  const char *tag; /* of the chain */
  SmtCatalog *catalog;
} Link;

struct _SmtCatalogChain
{
  char    *folder;
  char   **domains;
  char   **tags;
  GArray  *links; /* (nullable): of Link, %NULL before the first lookup */
};

static void
link_clear (gpointer data)
{
  Link *link = data;

  g_object_unref (link->catalog);
}

/**
 * smt_catalog_chain_new: (skip)
 * @folder: (type filename): a folder of `LL/LC_MESSAGES/DOMAIN.mo`
 * @domains: the domain, and other names under which it may be installed
 * @tags: the languages, nearest first
 *
 * Prepares to look in catalogs. Opens nothing yet.
 *
 * Returns: (transfer full): a chain
 */
SmtCatalogChain *
smt_catalog_chain_new (const char        *folder,
                       const char *const *domains,
                       const char *const *tags)
{
  SmtCatalogChain *self;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (domains != NULL, NULL);
  g_return_val_if_fail (tags != NULL, NULL);

  self = g_new0 (SmtCatalogChain, 1);
  self->folder = g_strdup (folder);
  self->domains = g_strdupv ((char **) domains);
  self->tags = g_strdupv ((char **) tags);

  return self;
}

/**
 * smt_catalog_chain_free: (skip)
 * @self: (transfer full): a chain
 *
 * Closes the catalogs. Translations that they lent out die with them.
 */
void
smt_catalog_chain_free (SmtCatalogChain *self)
{
  g_free (self->folder);
  g_strfreev (self->domains);
  g_strfreev (self->tags);
  g_clear_pointer (&self->links, g_array_unref);
  g_free (self);
}

static gboolean
is_missing (const GError *error)
{
  return g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT)
         || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
}

static gboolean
smt_catalog_chain_open (SmtCatalogChain *self,
                        const char      *tag,
                        const char      *name,
                        const char      *domain)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = g_strconcat (domain, ".mo", NULL);
  g_autofree char *path = g_build_filename (self->folder, name, "LC_MESSAGES",
                                            file, NULL);
  Link link = { .tag = tag };

  link.catalog = smt_catalog_new_from_file (path, &error);
  if (link.catalog == NULL)
    {
      if (!is_missing (error))
        g_warning ("A catalog is left out: %s", error->message);
      return FALSE;
    }

  g_array_append_val (self->links, link);

  return TRUE;
}

/* Of the names under which a language's catalog may be installed the first
 * that exists is taken: the others would be copies. */
static void
smt_catalog_chain_open_tag (SmtCatalogChain *self,
                            const char      *tag)
{
  g_auto (GStrv) names = smt_tag_dup_locale_names (tag);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      for (gsize j = 0; self->domains[j] != NULL; j++)
        {
          if (smt_catalog_chain_open (self, tag, names[i], self->domains[j]))
            return;
        }
    }
}

static void
smt_catalog_chain_ensure_links (SmtCatalogChain *self)
{
  if (self->links != NULL)
    return;

  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  g_array_set_clear_func (self->links, link_clear);

  for (gsize i = 0; self->tags[i] != NULL; i++)
    {
      if (strcmp (self->tags[i], "en") != 0)
        smt_catalog_chain_open_tag (self, self->tags[i]);
    }
}

/**
 * smt_catalog_chain_lookup: (skip)
 * @self: a chain
 * @context: (nullable): the message context, or %NULL for none
 * @msgid: the English words
 * @tag: (out) (optional) (transfer none): where to put the language of what
 *   was found
 *
 * Looks for a translation in the nearest catalog that has one. The first call
 * opens the catalogs; then O(log n) for each, without allocation.
 *
 * Returns: (nullable) (transfer none): the translation, or %NULL
 */
const char *
smt_catalog_chain_lookup (SmtCatalogChain  *self,
                          const char       *context,
                          const char       *msgid,
                          const char      **tag)
{
  smt_catalog_chain_ensure_links (self);

  for (guint i = 0; i < self->links->len; i++)
    {
      const Link *link = &g_array_index (self->links, Link, i);
      const char *found = smt_catalog_lookup (link->catalog, context, msgid);

      if (found != NULL)
        {
          if (tag != NULL)
            *tag = link->tag;
          return found;
        }
    }

  return NULL;
}

/**
 * smt_catalog_chain_lookup_plural: (skip)
 * @self: a chain
 * @msgid: the English words in the singular
 * @n: how many there are
 *
 * Looks for the plural form that goes with @n, by the rule of the catalog in
 * which it is found.
 *
 * Returns: (nullable) (transfer none): the translation, or %NULL
 */
const char *
smt_catalog_chain_lookup_plural (SmtCatalogChain *self,
                                 const char      *msgid,
                                 gulong           n)
{
  smt_catalog_chain_ensure_links (self);

  for (guint i = 0; i < self->links->len; i++)
    {
      const Link *link = &g_array_index (self->links, Link, i);
      const char *found = smt_catalog_lookup_plural (link->catalog, NULL,
                                                     msgid, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}
