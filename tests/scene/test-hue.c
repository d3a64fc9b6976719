/* test-hue.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The colours of mechanisms: seen on their ground, told apart by everybody, and
 * the same in the style sheets. How somebody with protanopia or deuteranopia
 * sees them is computed as by Machado, Oliveira and Fernandes (2009).
 */

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "smt-hue.h"

#define LEAST_CONTRAST 3.0   /* of what is not text, by WCAG 2.2, 1.4.11 */
#define LEAST_DISTANCE 20.0  /* in CIELAB; 2.3 is just noticed */

typedef struct
{
  double at[3];
} Triple;

static const double seen[][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  /* protanopia */
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  /* deuteranopia */
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
};

/* Light by channel, from a colour as #rrggbb. */
static Triple
read_color (const char *text)
{
  guint channels[3];
  Triple light;

  g_assert_cmpint (sscanf (text, "#%02x%02x%02x", &channels[0], &channels[1], &channels[2]), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      double value = channels[i] / 255.0;

      light.at[i] = value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
    }

  return light;
}

static double
get_luminance (Triple light)
{
  return 0.2126 * light.at[0] + 0.7152 * light.at[1] + 0.0722 * light.at[2];
}

static double
get_contrast (const char *one,
              const char *other)
{
  double a = get_luminance (read_color (one)), b = get_luminance (read_color (other));

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static double
curve (double value)
{
  return value > 0.008856 ? cbrt (value) : 7.787 * value + 16.0 / 116;
}

static Triple
see (Triple light,
     guint  how)
{
  static const double to_xyz[3][3] = {
    { 0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047 },
    { 0.2126729, 0.7151522, 0.0721750 },
    { 0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883 }
  };
  Triple view = { { 0 } }, f = { { 0 } };

  for (guint i = 0; i < 3; i++)
    {
      for (guint j = 0; j < 3; j++)
        view.at[i] += seen[how][i][j] * light.at[j];
      view.at[i] = CLAMP (view.at[i], 0, 1);
    }
  for (guint i = 0; i < 3; i++)
    {
      for (guint j = 0; j < 3; j++)
        f.at[i] += to_xyz[i][j] * view.at[j];
      f.at[i] = curve (f.at[i]);
    }
  return (Triple) { { 116 * f.at[1] - 16, 500 * (f.at[0] - f.at[1]), 200 * (f.at[1] - f.at[2]) } };
}

static double
get_distance (const char *one,
              const char *other,
              guint       how)
{
  Triple a = see (read_color (one), how), b = see (read_color (other), how);

  return sqrt (pow (a.at[0] - b.at[0], 2) + pow (a.at[1] - b.at[1], 2) +
               pow (a.at[2] - b.at[2], 2));
}

/* Views, windows and cards of Adwaita, light and dark. */
static void
test_hue_contrast (void)
{
  static const char *const grounds[2][3] = {
    { "#ffffff", "#fafafb", "#ffffff" },
    { "#1d1d20", "#222226", "#2e2e32" },
  };

  for (guint hue = 0; hue <= SMT_N_HUES; hue++)
    for (guint dark = 0; dark < 2; dark++)
      for (guint i = 0; i < 3; i++)
        g_assert_cmpfloat (get_contrast (smt_hue_get (hue, dark), grounds[dark][i]), >=,
                           LEAST_CONTRAST);
}

static void
test_hue_distance (void)
{
  for (guint dark = 0; dark < 2; dark++)
    for (guint how = 0; how < G_N_ELEMENTS (seen); how++)
      {
        double least = G_MAXDOUBLE;

        for (guint i = 1; i <= SMT_N_HUES; i++)
          for (guint j = 1; j < i; j++)
            least = MIN (least, get_distance (smt_hue_get (i, dark), smt_hue_get (j, dark), how));
        g_test_message ("%s, sight %u: %.1f", dark ? "dark" : "light", how, least);
        g_assert_cmpfloat (least, >=, LEAST_DISTANCE);
      }
}

/* The style sheets name the same colours. */
static void
check_sheet (const char *name,
             gboolean    dark)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "ui", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  for (guint hue = 0; hue <= SMT_N_HUES; hue++)
    {
      g_autofree char *rule = g_strdup_printf (".hue-%u {\n  color: %s;\n}", hue,
                                               smt_hue_get (hue, dark));

      if (strstr (text, rule) == NULL)
        g_error ("%s lacks %s", name, rule);
    }
}

static void
test_hue_sheets (void)
{
  check_sheet ("hues.css", FALSE);
  check_sheet ("hues-dark.css", TRUE);
}

static void
test_hue_numbers (void)
{
  for (guint i = 0; i < 3 * SMT_N_HUES; i++)
    {
      g_assert_cmpuint (smt_hue_for_number (i), >=, 1);
      g_assert_cmpuint (smt_hue_for_number (i), <=, SMT_N_HUES);
      g_assert_true ((smt_hue_for_number (i) == smt_hue_for_number (0)) == (i % SMT_N_HUES == 0));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hue/contrast", test_hue_contrast);
  g_test_add_func ("/hue/distance", test_hue_distance);
  g_test_add_func ("/hue/sheets", test_hue_sheets);
  g_test_add_func ("/hue/numbers", test_hue_numbers);

  return g_test_run ();
}
