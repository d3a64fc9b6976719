/* smt-timeline-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What assistive technology sees of a lane, its name or a mark: an object
 * without a widget, made when it is first asked for and dropped when it is out
 * of sight. A mark's name says what it is, of what kind, when, of which
 * mechanism and how that is supported, its description where it stands.
 *
 * An item may outlive its view; then it has no parent and no place.
 */

#include "smt-timeline-item.h"

#include <glib/gi18n.h>

#include "smt-timeline-view-private.h"

struct _SmtTimelineItem
{
  GObject parent_instance;

  SmtTimelineView *view;      /* weak */
  GtkATContext    *context;   /* or NULL */
  int              lane;
  int              position;
};

enum
{
  PROP_ACCESSIBLE_ROLE = 1
};

static void smt_timeline_item_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtTimelineItem, smt_timeline_item, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE,
                                                      smt_timeline_item_accessible_init))

static GtkAccessibleRole
get_role (SmtTimelineItem *self)
{
  if (self->position == SMT_TIMELINE_WHOLE)
    return GTK_ACCESSIBLE_ROLE_ROW;
  if (self->position == SMT_TIMELINE_HEAD)
    return GTK_ACCESSIBLE_ROLE_ROW_HEADER;
  return GTK_ACCESSIBLE_ROLE_GRID_CELL;
}

static GtkATContext *
smt_timeline_item_get_at_context (GtkAccessible *accessible)
{
  SmtTimelineItem *self = SMT_TIMELINE_ITEM (accessible);

  /* There is none where accessibility is switched off. */
  if (self->context == NULL && self->view != NULL)
    self->context = gtk_at_context_create (get_role (self), accessible,
                                           gtk_widget_get_display (GTK_WIDGET (self->view)));

  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
smt_timeline_item_get_platform_state (GtkAccessible              *accessible,
                                    GtkAccessiblePlatformState  state)
{
  SmtTimelineItem *self = SMT_TIMELINE_ITEM (accessible);

  if (self->view == NULL || self->position == SMT_TIMELINE_WHOLE)
    return FALSE;

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return TRUE;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return gtk_widget_has_focus (GTK_WIDGET (self->view)) &&
             self->view->focus.lane == self->lane &&
             self->view->focus.position == self->position;
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
ref_item (SmtTimelineItem *item)
{
  return item != NULL ? GTK_ACCESSIBLE (g_object_ref (item)) : NULL;
}

static GtkAccessible *
smt_timeline_item_get_accessible_parent (GtkAccessible *accessible)
{
  SmtTimelineItem *self = SMT_TIMELINE_ITEM (accessible);

  if (self->view == NULL)
    return NULL;
  if (self->position == SMT_TIMELINE_WHOLE)
    return GTK_ACCESSIBLE (g_object_ref (self->view));
  return ref_item (smt_timeline_reach_get (self->view->reach, self->lane, SMT_TIMELINE_WHOLE));
}

static GtkAccessible *
smt_timeline_item_get_first_accessible_child (GtkAccessible *accessible)
{
  SmtTimelineItem *self = SMT_TIMELINE_ITEM (accessible);

  if (self->view == NULL || self->position != SMT_TIMELINE_WHOLE)
    return NULL;
  return ref_item (smt_timeline_reach_get_first (self->view->reach, self));
}

static GtkAccessible *
smt_timeline_item_get_next_accessible_sibling (GtkAccessible *accessible)
{
  SmtTimelineItem *self = SMT_TIMELINE_ITEM (accessible);

  if (self->view == NULL)
    return NULL;
  return ref_item (smt_timeline_reach_get_next (self->view->reach, self));
}

/* In the coordinates of the parent. */
static gboolean
smt_timeline_item_get_bounds (GtkAccessible *accessible,
                              int           *x,
                              int           *y,
                              int           *width,
                              int           *height)
{
  SmtTimelineItem *self = SMT_TIMELINE_ITEM (accessible);
  graphene_rect_t area;

  if (self->view == NULL)
    return FALSE;

  area = smt_timeline_view_get_area (self->view,
                                     (SmtTimelinePlace) { self->lane, self->position });
  *width = area.size.width;
  *height = area.size.height;
  *x = area.origin.x;
  *y = area.origin.y;
  if (self->position != SMT_TIMELINE_WHOLE)
    {
      graphene_rect_t lane =
        smt_timeline_view_get_area (self->view,
                                    (SmtTimelinePlace) { self->lane, SMT_TIMELINE_WHOLE });

      *x -= lane.origin.x;
      *y -= lane.origin.y;
    }
  return TRUE;
}

static void
smt_timeline_item_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = smt_timeline_item_get_at_context;
  iface->get_platform_state = smt_timeline_item_get_platform_state;
  iface->get_accessible_parent = smt_timeline_item_get_accessible_parent;
  iface->get_first_accessible_child = smt_timeline_item_get_first_accessible_child;
  iface->get_next_accessible_sibling = smt_timeline_item_get_next_accessible_sibling;
  iface->get_bounds = smt_timeline_item_get_bounds;
}

static void
smt_timeline_item_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_ACCESSIBLE_ROLE:
      g_value_set_enum (value, get_role (SMT_TIMELINE_ITEM (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* The role follows from the place; the interface has it writable. */
static void
smt_timeline_item_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (property_id != PROP_ACCESSIBLE_ROLE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
smt_timeline_item_dispose (GObject *object)
{
  SmtTimelineItem *self = SMT_TIMELINE_ITEM (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (smt_timeline_item_parent_class)->dispose (object);
}

static void
smt_timeline_item_class_init (SmtTimelineItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_timeline_item_get_property;
  object_class->set_property = smt_timeline_item_set_property;
  object_class->dispose = smt_timeline_item_dispose;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
smt_timeline_item_init (SmtTimelineItem *self)
{
}

/**
 * smt_timeline_item_new:
 * @view: (transfer none): the timeline, which has a scene
 * @lane: a lane of it
 * @position: a mark in it, %SMT_TIMELINE_HEAD, or %SMT_TIMELINE_WHOLE
 *
 * Returns: (transfer full): the item for that place
 */
SmtTimelineItem *
smt_timeline_item_new (SmtTimelineView *view,
                       int              lane,
                       int              position)
{
  SmtTimelineItem *self = g_object_new (SMT_TYPE_TIMELINE_ITEM, NULL);

  g_set_weak_pointer (&self->view, view);
  self->lane = lane;
  self->position = position;
  smt_timeline_item_update (self);
  return self;
}

int
smt_timeline_item_get_lane (SmtTimelineItem *self)
{
  return self->lane;
}

int
smt_timeline_item_get_position (SmtTimelineItem *self)
{
  return self->position;
}

static char *
dup_place (SmtTimelineItem *self)
{
  if (self->position >= 0)
    return smt_timeline_scene_dup_place_words (self->view->scene, self->lane, self->position);
  /* TRANSLATORS: where a lane of a timeline stands, from 1 */
  return g_strdup_printf (_("lane %d of %u"), self->lane + 1,
                          smt_timeline_scene_get_n_lanes (self->view->scene));
}

/**
 * smt_timeline_item_update:
 *
 * Says anew what stands there; for when the scene has changed.
 */
void
smt_timeline_item_update (SmtTimelineItem *self)
{
  g_autofree char *words = NULL;
  g_autofree char *place = NULL;

  if (self->view == NULL || self->position == SMT_TIMELINE_WHOLE)
    return;

  words = smt_timeline_view_dup_words (self->view,
                                       (SmtTimelinePlace) { self->lane, self->position });
  place = dup_place (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place,
                                  -1);
}
