/* smt-search-provider.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-search-provider.h"

#include "smt-app-bus.h"
#include "smt-label.h"
#include "smt-shared-search.h"
#include "smt-subtitle.h"

/* What org.gnome.Shell.SearchProvider2 asks for. A result is an entity, known
 * by its id; only names are searched, as a line of an overview has no room to
 * say why else something was found. Nothing is made before the first question:
 * a program that is started from its icon pays nothing for it. */

/* As many as an overview shows of one program, and some for "more". */
#define MOST_RESULTS 20

struct _SmtSearchProvider
{
  GObject parent_instance;

  SmtSearchProviderSession  get_session;
  gpointer                  user_data;
  SmtSearchProvider2       *skeleton;
  SmtSearch                *search;     /* of the last question, or NULL */
};

enum
{
  ASKED,
  OPEN,
  LAUNCH,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SmtSearchProvider, smt_search_provider, G_TYPE_OBJECT)

static SmtSession *
prepare_session (SmtSearchProvider *self)
{
  SmtSession *session = self->get_session (self->user_data);
  SmtSearch *search = smt_shared_search_dup (smt_session_get_dataset (session),
                                             smt_session_get_language (session));

  g_set_object (&self->search, search);
  g_object_unref (search);
  return session;
}

/* Hits come best first, so that after the first that is none by its name there
 * is no other. */
static void
add_ids (SmtSearchProvider *self,
         GPtrArray         *ids,
         const char        *text,
         SmtEntityTypes     types)
{
  g_autoptr (GListModel) hits = smt_search_find (self->search, text, types);

  for (guint i = 0; i < g_list_model_get_n_items (hits) && ids->len < MOST_RESULTS; i++)
    {
      g_autoptr (SmtHit) hit = g_list_model_get_item (hits, i);

      if (smt_hit_get_match (hit) > SMT_MATCH_ALIAS)
        break;
      g_ptr_array_add (ids, g_strdup (smt_entity_get_id (smt_hit_get_entity (hit))));
    }
}

/* An overview shows a handful: titles of sources, which are many and have names
 * of everything in them, come after what they are about. */
static char **
find_ids (SmtSearchProvider  *self,
          const char *const  *terms)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (MOST_RESULTS, g_free, TRUE);
  SmtEntityTypes sources = SMT_ONE_TYPE (SMT_ENTITY_SOURCE);

  prepare_session (self);
  add_ids (self, ids, text, SMT_ANY_TYPE & ~sources);
  add_ids (self, ids, text, sources);
  return (char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

static gboolean
initial_asked_cb (SmtSearchProvider     *self,
                  GDBusMethodInvocation *invocation,
                  const char *const     *terms)
{
  g_auto (GStrv) ids = NULL;

  g_signal_emit (self, signals[ASKED], 0);
  ids = find_ids (self, terms);
  smt_search_provider2_complete_get_initial_result_set (self->skeleton, invocation,
                                                        (const char *const *) ids);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* A question anew takes no longer than sifting the results of the last. */
static gboolean
subsearch_asked_cb (SmtSearchProvider     *self,
                    GDBusMethodInvocation *invocation,
                    const char *const     *previous,
                    const char *const     *terms)
{
  g_auto (GStrv) ids = NULL;

  g_signal_emit (self, signals[ASKED], 0);
  ids = find_ids (self, terms);
  smt_search_provider2_complete_get_subsearch_result_set (self->skeleton, invocation,
                                                          (const char *const *) ids);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* What it is, and what tells it apart from others of its name. */
static char *
dup_description (SmtSession *session,
                 SmtEntity  *entity)
{
  SmtLanguage *language = smt_session_get_language (session);
  const char *kind =
    smt_language_translate (language, NULL,
                            smt_entity_type_get_label (smt_entity_get_kind (entity)));
  g_autofree char *subtitle =
    smt_subtitle_dup (smt_session_get_dataset (session), entity,
                      smt_session_get_index (session), smt_session_get_day (session),
                      smt_view_get_counting (smt_session_get_view (session)), language);

  return *subtitle != '\0' ? g_strjoin (" · ", kind, subtitle, NULL) : g_strdup (kind);
}

static void
add_meta (GVariantBuilder *metas,
          SmtSession      *session,
          SmtEntity       *entity)
{
  g_autofree char *name = smt_label_dup (entity, smt_session_get_language (session), NULL);
  g_autofree char *description = dup_description (session, entity);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (smt_entity_get_id (entity)));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "gicon", g_variant_new_string (SMT_APPLICATION_ID));
  g_variant_builder_close (metas);
}

static gboolean
metas_asked_cb (SmtSearchProvider     *self,
                GDBusMethodInvocation *invocation,
                const char *const     *ids)
{
  GVariantBuilder metas = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));
  SmtSession *session;

  g_signal_emit (self, signals[ASKED], 0);
  session = prepare_session (self);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      SmtEntity *entity = smt_dataset_lookup (smt_session_get_dataset (session), ids[i]);

      if (entity != NULL)
        add_meta (&metas, session, entity);
    }
  smt_search_provider2_complete_get_result_metas (self->skeleton, invocation,
                                                  g_variant_builder_end (&metas));
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
result_activated_cb (SmtSearchProvider     *self,
                     GDBusMethodInvocation *invocation,
                     const char            *id,
                     const char *const     *terms,
                     guint                  timestamp)
{
  g_signal_emit (self, signals[OPEN], 0, id);
  smt_search_provider2_complete_activate_result (self->skeleton, invocation);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
launched_cb (SmtSearchProvider     *self,
             GDBusMethodInvocation *invocation,
             const char *const     *terms,
             guint                  timestamp)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);

  g_signal_emit (self, signals[LAUNCH], 0, text);
  smt_search_provider2_complete_launch_search (self->skeleton, invocation);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
smt_search_provider_dispose (GObject *object)
{
  SmtSearchProvider *self = SMT_SEARCH_PROVIDER (object);

  g_clear_object (&self->search);
  g_clear_object (&self->skeleton);

  G_OBJECT_CLASS (smt_search_provider_parent_class)->dispose (object);
}

static void
smt_search_provider_class_init (SmtSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = smt_search_provider_dispose;

  /**
   * SmtSearchProvider::asked:
   *
   * Somebody searches, and will go on in a moment.
   */
  signals[ASKED] = g_signal_new ("asked", SMT_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * SmtSearchProvider::open:
   * @id: of the entity whose page is wanted
   */
  signals[OPEN] = g_signal_new ("open", SMT_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * SmtSearchProvider::launch:
   * @text: what is to be searched in the program itself
   */
  signals[LAUNCH] = g_signal_new ("launch", SMT_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
connect_method (SmtSearchProvider *self,
                const char        *signal,
                GCallback          callback)
{
  g_signal_connect_object (self->skeleton, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
smt_search_provider_init (SmtSearchProvider *self)
{
  self->skeleton = smt_search_provider2_skeleton_new ();
  connect_method (self, "handle-get-initial-result-set", G_CALLBACK (initial_asked_cb));
  connect_method (self, "handle-get-subsearch-result-set", G_CALLBACK (subsearch_asked_cb));
  connect_method (self, "handle-get-result-metas", G_CALLBACK (metas_asked_cb));
  connect_method (self, "handle-activate-result", G_CALLBACK (result_activated_cb));
  connect_method (self, "handle-launch-search", G_CALLBACK (launched_cb));
}

/**
 * smt_search_provider_new:
 * @get_session: says what is searched, each time that somebody asks
 * @user_data: for @get_session
 *
 * Returns: (transfer full): a provider that nobody can ask yet
 */
SmtSearchProvider *
smt_search_provider_new (SmtSearchProviderSession get_session,
                         gpointer                 user_data)
{
  SmtSearchProvider *self = g_object_new (SMT_TYPE_SEARCH_PROVIDER, NULL);

  self->get_session = get_session;
  self->user_data = user_data;
  return self;
}

/**
 * smt_search_provider_export:
 * @connection: a bus
 * @path: where on it
 *
 * Returns: whether it can be asked from now on
 */
gboolean
smt_search_provider_export (SmtSearchProvider  *self,
                            GDBusConnection    *connection,
                            const char         *path,
                            GError            **error)
{
  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton),
                                           connection, path, error);
}

/**
 * smt_search_provider_unexport:
 *
 * Nobody can ask any more.
 */
void
smt_search_provider_unexport (SmtSearchProvider *self)
{
  g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
}
