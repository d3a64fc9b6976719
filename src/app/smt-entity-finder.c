/* smt-entity-finder.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which entity is named at a place of a widget: by a link in a text, a sign of a
 * picture, a row that leads to a page, or a row that is asked for what it names.
 * A row may also lead to a view that is of no entity. Nothing is worked out before
 * somebody asks.
 */

#include "smt-entity-finder.h"

#include <string.h>

#include "smt-line-row.h"
#include "smt-named-box.h"
#include "smt-period-chart-view.h"
#include "smt-timeline-view.h"

#define NAMER_KEY "smt-entity-namer"

static const char *
find_in_chart (GtkWidget *widget,
               GtkWidget *chart,
               double     x,
               double     y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (widget, chart, &GRAPHENE_POINT_INIT (x, y), &point))
    return NULL;
  return smt_period_chart_view_find_entity (SMT_PERIOD_CHART_VIEW (chart), point.y);
}

static const char *
find_in_timeline (GtkWidget *widget,
                  GtkWidget *timeline,
                  double     x,
                  double     y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (widget, timeline, &GRAPHENE_POINT_INIT (x, y), &point))
    return NULL;
  return smt_timeline_view_find_entity (SMT_TIMELINE_VIEW (timeline), point.x, point.y);
}

/* A row or button that opens a page. */
static const char *
find_in_target (GtkWidget *widget)
{
  GtkActionable *actionable = GTK_ACTIONABLE (widget);
  GVariant *target = gtk_actionable_get_action_target_value (actionable);

  if (target == NULL ||
      g_strcmp0 (gtk_actionable_get_action_name (actionable), "win.open") != 0)
    return NULL;
  return g_variant_get_string (target, NULL);
}

/* A list puts what it is given into rows of its own. */
static const char *
find_in_child (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && SMT_IS_NAMED_BOX (child)
         ? smt_named_box_get_entity (SMT_NAMED_BOX (child)) : NULL;
}

/* In sentences a link is an id; in rows of a page it may be an address. */
static const char *
find_in_link (GtkLabel *label)
{
  const char *uri = gtk_label_get_current_uri (label);

  return strchr (uri, ':') == NULL ? uri : smt_line_row_find_entity (uri);
}

/* What the very widget @place names; @x and @y are in @widget. */
static const char *
find_in (GtkWidget *widget,
         GtkWidget *place,
         double     x,
         double     y)
{
  if (GTK_IS_LABEL (place) && gtk_label_get_current_uri (GTK_LABEL (place)) != NULL)
    return find_in_link (GTK_LABEL (place));
  if (SMT_IS_NAMED_BOX (place))
    return smt_named_box_get_entity (SMT_NAMED_BOX (place));
  if (SMT_IS_PERIOD_CHART_VIEW (place))
    return find_in_chart (widget, place, x, y);
  if (SMT_IS_TIMELINE_VIEW (place))
    return find_in_timeline (widget, place, x, y);
  if (SMT_IS_LINE_ROW (place))
    return smt_line_row_get_link (SMT_LINE_ROW (place));
  if (GTK_IS_ACTIONABLE (place) && find_in_target (place) != NULL)
    return find_in_target (place);
  return find_in_child (place);
}

/* A cell of a table lies around what was given a namer. */
static GtkWidget *
get_named (GtkWidget *place)
{
  GtkWidget *child = gtk_widget_get_first_child (place);

  return child != NULL && g_object_get_data (G_OBJECT (place), NAMER_KEY) == NULL
         ? child : place;
}

/**
 * smt_entity_finder_set_namer:
 * @namer: how to ask @widget; it has to live as long
 *
 * Has what is found on @widget be what @namer says then.
 */
void
smt_entity_finder_set_namer (GtkWidget            *widget,
                             const SmtEntityNamer *namer)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data (G_OBJECT (widget), NAMER_KEY, (gpointer) namer);
}

/**
 * smt_entity_finder_find:
 * @x: where
 * @y: in @widget
 * @others: (out) (transfer full): ids of what else is named there, or %NULL
 *
 * Returns: (transfer full) (nullable): the id of what is named there
 */
char *
smt_entity_finder_find (GtkWidget   *widget,
                        double       x,
                        double       y,
                        GStrv       *others)
{
  GtkWidget *place = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);

  *others = NULL;
  for (; place != NULL; place = place != widget ? gtk_widget_get_parent (place) : NULL)
    {
      GtkWidget *named = get_named (place);
      const SmtEntityNamer *namer = g_object_get_data (G_OBJECT (named), NAMER_KEY);
      const char *id;

      if (namer != NULL)
        return namer->name != NULL ? namer->name (named, others) : NULL;
      id = find_in (widget, place, x, y);
      if (id != NULL)
        return g_strdup (id);
    }

  return NULL;
}

/**
 * smt_entity_finder_find_link:
 * @x: where
 * @y: in @widget
 * @title: (out) (transfer full): what it is called
 *
 * Returns: (transfer full) (nullable): the link of the view that what is there
 *   leads to
 */
char *
smt_entity_finder_find_link (GtkWidget  *widget,
                             double      x,
                             double      y,
                             char      **title)
{
  GtkWidget *place = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);

  *title = NULL;
  for (; place != NULL; place = place != widget ? gtk_widget_get_parent (place) : NULL)
    {
      const SmtEntityNamer *namer = g_object_get_data (G_OBJECT (place), NAMER_KEY);

      if (namer != NULL)
        return namer->link != NULL ? namer->link (place, title) : NULL;
    }

  return NULL;
}
