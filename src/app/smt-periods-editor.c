/* smt-periods-editor.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stack of lists of periods, which undo and redo walk, and what is wrong with the
 * one that is shown. A moment after each change what the file would hold is read
 * together with all that is open, in a thread: so the judgement is the very one that
 * opening the file would give, and what can be saved can be opened.
 */

#include "smt-periods-editor.h"

#include <glib/gi18n.h>

#include "smt-dataset-reader.h"
#include "smt-period-edit.h"
#include "smt-period-fault.h"
#include "smt-periods-saver.h"

/* Nobody wants to be told of a fault in a word that is not finished. */
#define PAUSE_MSEC 200

struct _SmtPeriodsEditor
{
  GObject parent_instance;

  SmtDataset        *dataset;
  SmtMembershipText *text;
  GPtrArray         *steps;        /* of GPtrArray: the lists, from the first on */
  guint              position;     /* the one that is shown */
  char              *what;         /* (nullable): what the last change was of */
  SmtFaultList      *faults;       /* of the one that is judged */
  SmtDataset        *result;       /* (nullable): what it would be read as */
  GCancellable      *cancellable;  /* (nullable): of the reading */
  guint              timeout;
  gboolean           is_judged;    /* whether that is the one that is shown */
};

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_CAN_SAVE,
  N_PROPS
};

enum
{
  SIGNAL_EDITED,
  SIGNAL_JUDGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SmtPeriodsEditor, smt_periods_editor, G_TYPE_OBJECT)

static void
smt_periods_editor_dispose (GObject *object)
{
  SmtPeriodsEditor *self = SMT_PERIODS_EDITOR (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->result);
  g_clear_object (&self->faults);
  g_clear_object (&self->text);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (smt_periods_editor_parent_class)->dispose (object);
}

static void
smt_periods_editor_finalize (GObject *object)
{
  SmtPeriodsEditor *self = SMT_PERIODS_EDITOR (object);

  g_ptr_array_unref (self->steps);
  g_free (self->what);

  G_OBJECT_CLASS (smt_periods_editor_parent_class)->finalize (object);
}

static void
smt_periods_editor_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SmtPeriodsEditor *self = SMT_PERIODS_EDITOR (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, smt_periods_editor_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, smt_periods_editor_get_can_redo (self));
      break;
    case PROP_CAN_SAVE:
      g_value_set_boolean (value, smt_periods_editor_get_can_save (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
smt_periods_editor_class_init (SmtPeriodsEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = smt_periods_editor_dispose;
  object_class->finalize = smt_periods_editor_finalize;
  object_class->get_property = smt_periods_editor_get_property;

  props[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_CAN_REDO] =
    g_param_spec_boolean ("can-redo", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * SmtPeriodsEditor:can-save:
   *
   * Whether there is something to save, and nothing wrong with it.
   */
  props[PROP_CAN_SAVE] =
    g_param_spec_boolean ("can-save", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * SmtPeriodsEditor::edited:
   *
   * Other periods are shown.
   */
  signals[SIGNAL_EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  /**
   * SmtPeriodsEditor::judged:
   *
   * It is known what is wrong with them.
   */
  signals[SIGNAL_JUDGED] =
    g_signal_new ("judged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
smt_periods_editor_init (SmtPeriodsEditor *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->faults = smt_fault_list_new ();
}

/**
 * smt_periods_editor_new:
 * @dataset: what is open
 * @text: a membership of it, where it can be written
 *
 * Returns: (transfer full): an editor of its periods
 */
SmtPeriodsEditor *
smt_periods_editor_new (SmtDataset        *dataset,
                        SmtMembershipText *text)
{
  SmtPeriodsEditor *self = g_object_new (SMT_TYPE_PERIODS_EDITOR, NULL);

  self->dataset = g_object_ref (dataset);
  self->text = g_object_ref (text);
  g_ptr_array_add (self->steps, g_ptr_array_ref (smt_membership_text_get_periods (text)));
  /* It was read, so nothing is wrong with it. */
  self->is_judged = TRUE;
  return self;
}

/**
 * smt_periods_editor_is_new_file:
 *
 * Returns: whether somebody has yet to say in which file they are saved
 */
gboolean
smt_periods_editor_is_new_file (SmtPeriodsEditor *self)
{
  g_return_val_if_fail (SMT_IS_PERIODS_EDITOR (self), FALSE);

  return smt_membership_text_get_before (self->text) == NULL;
}

/**
 * smt_periods_editor_is_copy:
 *
 * Returns: whether what is saved stands in the place of what another file says
 */
gboolean
smt_periods_editor_is_copy (SmtPeriodsEditor *self)
{
  g_return_val_if_fail (SMT_IS_PERIODS_EDITOR (self), FALSE);

  return smt_membership_text_is_copy (self->text);
}

GFile *
smt_periods_editor_get_file (SmtPeriodsEditor *self)
{
  g_return_val_if_fail (SMT_IS_PERIODS_EDITOR (self), NULL);

  return smt_membership_text_get_file (self->text);
}

/**
 * smt_periods_editor_get_periods:
 *
 * Returns: (transfer none) (element-type JsonObject): what is shown, see
 *   smt-period-edit.h
 */
GPtrArray *
smt_periods_editor_get_periods (SmtPeriodsEditor *self)
{
  g_return_val_if_fail (SMT_IS_PERIODS_EDITOR (self), NULL);

  return g_ptr_array_index (self->steps, self->position);
}

static void
notify_all (SmtPeriodsEditor *self)
{
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtDataset) dataset = smt_dataset_read_finish (result, &error);
  SmtPeriodsEditor *self = user_data;

  /* There is a later one, or nobody who asks. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  g_set_object (&self->result, dataset);
  self->is_judged = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_SAVE]);
  g_signal_emit (self, signals[SIGNAL_JUDGED], 0);
}

/* All that is open, and the file to be where it is not among them. */
static GListModel *
list_files (SmtPeriodsEditor *self)
{
  GListModel *open = smt_dataset_get_files (self->dataset);
  GListStore *files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < g_list_model_get_n_items (open); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (open, i);

      g_list_store_append (files, file);
    }
  if (smt_periods_editor_is_new_file (self))
    g_list_store_append (files, smt_periods_editor_get_file (self));
  return G_LIST_MODEL (files);
}

static gboolean
judge_cb (gpointer user_data)
{
  SmtPeriodsEditor *self = user_data;
  g_autoptr (GListModel) files = list_files (self);
  g_autoptr (GBytes) bytes =
    smt_membership_text_write (self->text, smt_periods_editor_get_periods (self));
  g_autoptr (SmtJsonDraft) draft =
    smt_json_draft_new (smt_periods_editor_get_file (self), bytes);

  self->timeout = 0;
  g_set_object (&self->faults, NULL);
  self->faults = smt_fault_list_new ();
  self->cancellable = g_cancellable_new ();
  smt_dataset_read_draft_async (files, draft, self->faults, self->cancellable, read_cb, self);
  return G_SOURCE_REMOVE;
}

static void
show_step (SmtPeriodsEditor *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->is_judged = FALSE;
  self->timeout = g_timeout_add (PAUSE_MSEC, judge_cb, self);
  notify_all (self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

/**
 * smt_periods_editor_take_periods:
 * @periods: (transfer full): other periods
 * @what: (nullable): what they differ in. Changes of the same one after the other are
 *   undone together: a word is, not its letters
 */
void
smt_periods_editor_take_periods (SmtPeriodsEditor *self,
                                 GPtrArray        *periods,
                                 const char       *what)
{
  gboolean is_same;

  g_return_if_fail (SMT_IS_PERIODS_EDITOR (self));

  is_same = what != NULL && g_strcmp0 (what, self->what) == 0 &&
            self->position == self->steps->len - 1;
  g_ptr_array_set_size (self->steps, self->position + (is_same ? 0 : 1));
  g_ptr_array_add (self->steps, periods);
  self->position = self->steps->len - 1;
  g_set_str (&self->what, what);
  show_step (self);
}

gboolean
smt_periods_editor_get_can_undo (SmtPeriodsEditor *self)
{
  g_return_val_if_fail (SMT_IS_PERIODS_EDITOR (self), FALSE);

  return self->position > 0;
}

gboolean
smt_periods_editor_get_can_redo (SmtPeriodsEditor *self)
{
  g_return_val_if_fail (SMT_IS_PERIODS_EDITOR (self), FALSE);

  return self->position + 1 < self->steps->len;
}

void
smt_periods_editor_undo (SmtPeriodsEditor *self)
{
  if (!smt_periods_editor_get_can_undo (self))
    return;

  self->position--;
  g_clear_pointer (&self->what, g_free);
  show_step (self);
}

void
smt_periods_editor_redo (SmtPeriodsEditor *self)
{
  if (!smt_periods_editor_get_can_redo (self))
    return;

  self->position++;
  g_clear_pointer (&self->what, g_free);
  show_step (self);
}

/**
 * smt_periods_editor_get_is_changed:
 *
 * Returns: whether something would be lost if nobody saved it
 */
gboolean
smt_periods_editor_get_is_changed (SmtPeriodsEditor *self)
{
  GPtrArray *first, *shown;

  g_return_val_if_fail (SMT_IS_PERIODS_EDITOR (self), FALSE);

  first = g_ptr_array_index (self->steps, 0);
  shown = smt_periods_editor_get_periods (self);
  if (first->len != shown->len)
    return TRUE;
  for (guint i = 0; i < first->len; i++)
    if (!json_object_equal (g_ptr_array_index (first, i), g_ptr_array_index (shown, i)))
      return TRUE;
  return FALSE;
}

gboolean
smt_periods_editor_get_is_judged (SmtPeriodsEditor *self)
{
  g_return_val_if_fail (SMT_IS_PERIODS_EDITOR (self), FALSE);

  return self->is_judged;
}

gboolean
smt_periods_editor_get_can_save (SmtPeriodsEditor *self)
{
  g_return_val_if_fail (SMT_IS_PERIODS_EDITOR (self), FALSE);

  return self->is_judged && self->result != NULL && smt_periods_editor_get_is_changed (self);
}

/**
 * smt_periods_editor_get_n_faults:
 *
 * Returns: how many there are, as far as that is known already
 */
guint
smt_periods_editor_get_n_faults (SmtPeriodsEditor *self)
{
  g_return_val_if_fail (SMT_IS_PERIODS_EDITOR (self), 0);

  return self->is_judged ? smt_fault_list_get_n_found (self->faults) : 0;
}

static char *
dup_words (SmtFault *fault,
           gboolean  has_place)
{
  g_autofree char *found = NULL, *expected = NULL;

  if (!has_place)
    return smt_fault_dup_message (fault);
  /* TRANSLATORS: %s is what is wrong in a file. */
  found = g_strdup_printf (_("Found: %s"), smt_fault_get_found (fault));
  /* TRANSLATORS: %s is what should be there instead. */
  expected = g_strdup_printf (_("Expected: %s"), smt_fault_get_expected (fault));
  return g_strconcat (found, "\n", expected, NULL);
}

/**
 * smt_periods_editor_dup_fault:
 * @index: a period, or -1 for what is wrong with no single one
 * @field: (nullable): a field of it: `since`, `passages/0/locator`
 *
 * Returns: (transfer full): what is wrong there, in words; empty for nothing
 */
char *
smt_periods_editor_dup_fault (SmtPeriodsEditor *self,
                              int               index,
                              const char       *field)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_return_val_if_fail (SMT_IS_PERIODS_EDITOR (self), NULL);

  for (guint i = 0;
       self->is_judged && i < g_list_model_get_n_items (G_LIST_MODEL (self->faults)); i++)
    {
      g_autoptr (SmtFault) fault = g_list_model_get_item (G_LIST_MODEL (self->faults), i);
      g_autofree char *where = NULL;
      int period = smt_period_fault_find (fault, self->text, &where);

      if (period == index && (period < 0 || g_strcmp0 (where, field) == 0))
        g_strv_builder_take (builder, dup_words (fault, period >= 0));
    }
  all = g_strv_builder_end (builder);
  return g_strjoinv ("\n", all);
}

/**
 * smt_periods_editor_save_async:
 * @file: where to; but for a new file, the editor's own
 *
 * Writes what is shown, which must be without fault: whole, or not at all, and not
 * over what another program has written since it was read.
 */
void
smt_periods_editor_save_async (SmtPeriodsEditor    *self,
                               GFile               *file,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GBytes) after = NULL;

  g_return_if_fail (smt_periods_editor_get_can_save (self));

  after = smt_membership_text_write (self->text, smt_periods_editor_get_periods (self));
  smt_periods_saver_write_async (file, smt_membership_text_get_before (self->text), after,
                                 callback, user_data);
}

/**
 * smt_periods_editor_get_result:
 *
 * Returns: (transfer none) (nullable): all that is open as it would be read with what
 *   is shown; %NULL while that is not known, or there are faults
 */
SmtDataset *
smt_periods_editor_get_result (SmtPeriodsEditor *self)
{
  g_return_val_if_fail (SMT_IS_PERIODS_EDITOR (self), NULL);

  return self->is_judged ? self->result : NULL;
}
