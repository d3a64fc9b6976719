/* test-matrix-pictures.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the matrix draws: every kind of scene, in several languages, directions
 * and sizes. None takes more render nodes than a frame can bear, and whatever
 * has a meaning changes the picture. The pictures stay in the folder that
 * SUMMITRY_SCREENS names, for eyes, and are held against those that are kept
 * (picture-keeper.c).
 */

#include <adwaita.h>

#include "dataset-fixture.h"
#include "matrix-fixture.h"
#include "picture-keeper.h"
#include "smt-matrix-changes.h"
#include "smt-shared-scene.h"

#define MAX_NODES 1500

/* Names as long as they come: none of these mechanisms has an acronym. */
static const char *const documents[][2] = {
  { "en", "ASEAN Regional Forum|ASEAN Defence Ministers’ Meeting-Plus|East Asia Summit|"
          "Lancang-Mekong Cooperation|Shanghai Cooperation Organisation|"
          "China-Japan-ROK Cooperation|Conference on Interaction and Confidence-Building" },
  { "de", "ASEAN-Regionalforum|Erweitertes Verteidigungsministertreffen|Ostasiengipfel|"
          "Lancang-Mekong-Zusammenarbeit|Shanghaier Organisation für Zusammenarbeit|"
          "Außenministerkonferenz|Rüstungskontrollgesprächsgrundlagen" },
  { "zh", "东盟地区论坛|东盟防长扩大会议|东亚峰会|澜沧江—湄公河合作|上海合作组织|中日韩合作|"
          "亚洲相互协作与信任措施会议" },
  { "th", "การประชุมอาเซียนว่าด้วยความร่วมมือ|การประชุมรัฐมนตรีกลาโหมอาเซียน|"
          "การประชุมสุดยอดเอเชียตะวันออก|กรอบความร่วมมือแม่โขงล้านช้าง|"
          "องค์การความร่วมมือเซี่ยงไฮ้|ความร่วมมือจีนญี่ปุ่นเกาหลี|การประชุมเสริมสร้างความไว้เนื้อเชื่อใจ" },
  { "ar", "المنتدى الإقليمي لرابطة أمم جنوب شرق آسيا|اجتماع وزراء الدفاع الموسع|قمة شرق آسيا|"
          "تعاون لانتسانغ-ميكونغ|منظمة شانغهاي للتعاون|التعاون بين الصين واليابان وكوريا|"
          "مؤتمر التفاعل وإجراءات بناء الثقة" },
};

static const char *const parties[][2] = {
  { "CHN", "030" }, { "JPN", "030" }, { "KOR", "030" }, { "MNG", "030" },
  { "KHM", "035" }, { "IDN", "035" }, { "MMR", "035" }, { "THA", "035" }, { "VNM", "035" },
  { "IND", "034" }, { "PAK", "034" }, { "KAZ", "143" }, { "UZB", "143" },
  { "AUS", "053" }, { "NZL", "053" }, { "USA", "021" }, { "PNG", "054" },
};

static const char *const roles[] = {
  "full", "associate", "observer", "partner", "guest", "suspended", "candidate", "former"
};

static void
append_memberships (GString *text,
                    guint    n_mechanisms)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  const char *comma = "";

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    for (guint j = 0; j < n_mechanisms; j++)
      {
        guint role = g_rand_int_range (rand, 0, 14);

        if (role > 11)
          continue;
        g_string_append_printf (text, "%s{\"party\": \"%s\", \"mechanism\": \"m-%u\","
                                " \"periods\": [{\"role\": \"%s\", \"since\": \"%s%u\"%s}]}\n",
                                comma, parties[i][0], j,
                                roles[role < G_N_ELEMENTS (roles) ? role : 0],
                                role % 5 == 4 ? "../" : "", 1990 + (i * 7 + j * 3) % 30,
                                role == 9 ? ", \"until\": \"2019\"" : "");
        comma = ",";
      }
}

static char *
dup_document (const char *const *document)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) names = g_strsplit (document[1], "|", -1);

  g_string_append (text, "\"roles\": [");
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    g_string_append_printf (text, "%s{\"id\": \"%s\", \"name\": \"%s\", \"kind\": \"%s\"}",
                            i > 0 ? ", " : "", roles[i], roles[i], roles[i]);
  g_string_append (text, "],\n\"parties\": [");
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    g_string_append_printf (text, "%s{\"id\": \"%s\", \"kind\": \"state\", \"name\": \"%s\","
                            " \"code\": \"%s\", \"region\": \"%s\"}", i > 0 ? ",\n" : "",
                            parties[i][0], parties[i][0], parties[i][0], parties[i][1]);
  g_string_append (text, "],\n\"mechanisms\": [");
  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (text, "%s{\"id\": \"m-%u\", \"name\": {\"%s\": \"%s\"},"
                            " \"kind\": \"%s\"}", i > 0 ? ",\n" : "", i, document[0], names[i],
                            i % 3 == 0 ? "forum" : "summit");
  g_string_append (text, "],\n\"memberships\": [");
  append_memberships (text, g_strv_length (names));
  g_string_append (text, "]");
  return g_strdup_printf (FIXTURE_DOCUMENT ("%s"), text->str);
}

static void
save (GdkTexture *texture,
      const char *name)
{
  const char *folder = g_getenv ("SUMMITRY_SCREENS");
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);
  gboolean contrast = adw_style_manager_get_high_contrast (style);
  g_autofree char *path = NULL;
  g_autofree char *file = g_strconcat ("matrix-", dark ? "dark-" : contrast ? "contrast-" : "",
                                       name, ".png", NULL);

  picture_check (texture, file);
  if (folder == NULL)
    return;

  path = g_build_filename (folder, file, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* Wherever the pointer of the display is. */
static GskRenderNode *
draw_without_pointer (MatrixFixture *fixture)
{
  fixture->view->hover_part = SMT_MATRIX_NOTHING;
  return matrix_draw (fixture);
}

/* Draws the matrix as it is now, on the ground that it would stand on. */
static GBytes *
draw (MatrixFixture *fixture,
      const char    *name)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (fixture->view));
  g_autoptr (GskRenderNode) node = draw_without_pointer (fixture);
  g_autoptr (GskRenderNode) ground = NULL;
  g_autoptr (GskRenderNode) both = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (fixture->view)),
                        gtk_widget_get_height (GTK_WIDGET (fixture->view)));
  GdkRGBA color = dark ? (GdkRGBA) { 0.11, 0.11, 0.12, 1 } : (GdkRGBA) { 1, 1, 1, 1 };

  g_assert_cmpuint (matrix_count_nodes (node), <=, MAX_NODES);
  ground = gsk_color_node_new (&color, &bounds);
  both = gsk_container_node_new ((GskRenderNode *[]) { ground, node }, 2);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), both, &bounds);
  save (texture, name);
  return gdk_texture_save_to_png_bytes (texture);
}

static void
show (MatrixFixture *fixture,
      gpointer       scene)
{
  smt_matrix_view_set_scene (fixture->view, SMT_GRID_SCENE (scene));
  matrix_settle (fixture);
}

/* A window may have a frame within the size that it is given. */
static gboolean
has_size (MatrixFixture *fixture,
          int            width,
          int            height)
{
  return ABS (gtk_widget_get_width (fixture->window) - width) <= 10 &&
         ABS (gtk_widget_get_height (fixture->window) - height) <= 10;
}

static void
resize (MatrixFixture *fixture,
        int            width,
        int            height)
{
  gint64 start = g_get_monotonic_time ();

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  while (!has_size (fixture, width, height))
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
      if (g_get_monotonic_time () - start > 20 * G_USEC_PER_SEC)
        g_error ("the window is %d by %d", gtk_widget_get_width (fixture->window),
                 gtk_widget_get_height (fixture->window));
    }
  matrix_settle (fixture);
}

static SmtView *
new_view (const char *at,
          gboolean    by_region,
          gboolean    by_kind,
          const char *collapsed)
{
  const char *ids[] = { collapsed, NULL };
  g_autoptr (SmtView) plain = matrix_new_view (SMT_ORDER_NAME, FALSE);
  g_autoptr (SmtEdtf) date = smt_edtf_parse (at, NULL);
  g_autoptr (SmtView) dated = smt_view_with_at (plain, date);
  g_autoptr (SmtView) regions = smt_view_with_by_region (dated, by_region);
  g_autoptr (SmtView) kinds = smt_view_with_by_kind (regions, by_kind);

  return smt_view_with_collapsed (kinds, ids);
}

static SmtMatrixScene *
new_scene (MatrixFixture *fixture,
           const char    *at,
           gboolean       by_region,
           gboolean       by_kind,
           const char    *collapsed)
{
  g_autoptr (SmtView) view = new_view (at, by_region, by_kind, collapsed);

  return smt_matrix_scene_new (fixture->dataset, NULL, view, fixture->language);
}

/* The memberships, in bands of both kinds, one of them collapsed. */
static void
test_bands (MatrixFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (SmtMatrixScene) plain = new_scene (fixture, "2026", FALSE, FALSE, NULL);
  g_autoptr (SmtMatrixScene) banded = new_scene (fixture, "2026", TRUE, FALSE, NULL);
  g_autoptr (SmtMatrixScene) both = new_scene (fixture, "2026", TRUE, TRUE, "region:035");
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;
  g_autoptr (GBytes) third = NULL;

  resize (fixture, 900, 700);
  show (fixture, plain);
  one = draw (fixture, "plain");
  show (fixture, banded);
  g_assert_cmpfloat (fixture->view->metrics.row_indent, >=, 16);
  g_assert_cmpfloat (fixture->view->metrics.column_indent, ==, 0);
  other = draw (fixture, "bands");
  show (fixture, both);
  g_assert_cmpfloat (fixture->view->metrics.column_indent, >=, 16);
  third = draw (fixture, "bands-both");
  g_assert_false (g_bytes_equal (one, other));
  g_assert_false (g_bytes_equal (other, third));
}

static void
test_changes (MatrixFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (SmtMatrixScene) scene = new_scene (fixture, "2026", FALSE, FALSE, NULL);
  g_autoptr (SmtMatrixScene) banded = new_scene (fixture, "2026", TRUE, FALSE, "region:145");
  g_autoptr (SmtMatrixChanges) changes =
    smt_matrix_changes_new (scene, smt_day_from_civil (2008, 1, 1));
  g_autoptr (SmtMatrixChanges) in_bands =
    smt_matrix_changes_new (banded, smt_day_from_civil (2008, 1, 1));
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;

  resize (fixture, 900, 700);
  show (fixture, scene);
  one = draw (fixture, "plain");
  show (fixture, changes);
  other = draw (fixture, "changes");
  g_assert_false (g_bytes_equal (one, other));
  show (fixture, in_bands);
  g_bytes_unref (draw (fixture, "changes-bands"));
}

static void
test_shared (MatrixFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (SmtMatrixScene) scene = new_scene (fixture, "2026", FALSE, FALSE, NULL);
  g_autoptr (SmtSharedScene) of_parties = smt_shared_scene_new (scene, SMT_SHARED_PARTIES);
  g_autoptr (SmtSharedScene) of_mechanisms = smt_shared_scene_new (scene, SMT_SHARED_MECHANISMS);

  resize (fixture, 1200, 800);
  show (fixture, of_parties);
  g_bytes_unref (draw (fixture, "shared-parties"));
  show (fixture, of_mechanisms);
  g_bytes_unref (draw (fixture, "shared-mechanisms"));
}

/* Selected rows and blocks, the focus, and a header that is dragged. */
static void
test_states (MatrixFixture *fixture,
             gconstpointer  data)
{
  static const char *const rows[] = { "AUS", "AZE", "BGD", NULL };
  static const char *const columns[] = { "eas", "arf", "sco", NULL };
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;

  resize (fixture, 900, 700);
  smt_matrix_view_set_focus (fixture->view, 1, 1);
  one = draw (fixture, "focus");
  smt_matrix_view_set_selected_rows (fixture->view, rows);
  smt_matrix_view_set_selected_columns (fixture->view, columns);
  other = draw (fixture, "selected");
  g_assert_false (g_bytes_equal (one, other));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
  fixture->view->drag = (SmtMatrixDrag) { .is_moving = TRUE, .axis = SMT_AXIS_ROWS, .gap = 6 };
  g_bytes_unref (draw (fixture, "dragged"));
  fixture->view->drag = (SmtMatrixDrag) { 0 };
}

/* Of each row so much of the name can be read that it is told from others. */
static void
assert_readable (MatrixFixture *fixture)
{
  SmtMatrixMetrics *metrics = &fixture->view->metrics;
  double room = fixture->view->geometry.header_width - metrics->row_total_width -
                metrics->row_indent - 30;

  g_assert_cmpfloat (room, >=, MIN (metrics->row_label_width,
                                    smt_matrix_labels_measure ("Viet N…", fixture->view->labels)));
}

/* With letters twice as large all of it grows, and still has its place. */
static void
test_large_text (MatrixFixture *fixture,
                 gconstpointer  data)
{
  static const int widths[] = { 900, 360 };
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (SmtMatrixScene) scene = new_scene (fixture, "2026", TRUE, FALSE, NULL);
  double height = fixture->view->geometry.cell_height;
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  show (fixture, scene);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *name = g_strdup_printf ("large-text-%d", widths[i]);

      resize (fixture, widths[i], 640);
      g_bytes_unref (draw (fixture, name));
      g_assert_cmpfloat (fixture->view->geometry.cell_height, >, height * 1.5);
      g_assert_cmpfloat (smt_matrix_geometry_get_body (&fixture->view->geometry).width, >=,
                         3 * fixture->view->geometry.cell_width);
      assert_readable (fixture);
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* Not the bundled dataset, which grows. */
static void
read_document (MatrixFixture     *fixture,
               const char *const *document)
{
  g_autofree char *text = dup_document (document);

  g_clear_object (&fixture->dataset);
  g_clear_object (&fixture->language);
  fixture->dataset = fixture_read_valid (text);
  fixture->language = smt_language_new (document[0], NULL);
}

static void
draw_at (MatrixFixture *fixture,
         gpointer       scene,
         int            width,
         int            height,
         const char    *name)
{
  resize (fixture, width, height);
  show (fixture, scene);
  smt_matrix_view_set_focus (fixture->view, 1, 1);
  matrix_settle (fixture);
  g_bytes_unref (draw (fixture, name));
}

/* Letters take their size from the settings with a frame, which may be late. */
static void
await_higher_cells (MatrixFixture *fixture,
                    double         height)
{
  gint64 start = g_get_monotonic_time ();

  while (fixture->view->geometry.cell_height <= height)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
      if (g_get_monotonic_time () - start > 20 * G_USEC_PER_SEC)
        g_error ("cells do not grow with letters");
    }
}

/* What is kept: every reading, all signs, small. */
static void
test_kept (MatrixFixture *fixture,
           gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (SmtMatrixScene) plain = NULL;
  g_autoptr (SmtMatrixScene) bands = NULL;
  g_autoptr (SmtMatrixChanges) changes = NULL;
  g_autoptr (SmtSharedScene) shared = NULL;
  double height;
  int dpi;

  read_document (fixture, documents[0]);
  plain = new_scene (fixture, "2016", FALSE, FALSE, NULL);
  bands = new_scene (fixture, "2016", TRUE, TRUE, "region:053");
  changes = smt_matrix_changes_new (plain, smt_day_from_civil (2004, 1, 1));
  shared = smt_shared_scene_new (plain, SMT_SHARED_MECHANISMS);

  draw_at (fixture, plain, 700, 460, "kept-plain");
  draw_at (fixture, bands, 700, 460, "kept-bands");
  draw_at (fixture, changes, 700, 460, "kept-changes");
  draw_at (fixture, shared, 700, 360, "kept-shared");
  draw_at (fixture, plain, 360, 460, "kept-phone");
  height = fixture->view->geometry.cell_height;
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  await_higher_cells (fixture, height);
  draw_at (fixture, plain, 360, 460, "kept-large-text");
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* In each language, with room, without, and on a phone. */
static void
test_language (MatrixFixture *fixture,
               gconstpointer  data)
{
  const char *const *document = data;
  static const struct { int width, height; } sizes[] = { { 1100, 700 }, { 600, 600 }, { 360, 640 } };
  g_autoptr (SmtMatrixScene) scene = NULL;

  read_document (fixture, document);
  scene = new_scene (fixture, "2020", TRUE, FALSE, "region:053");
  if (smt_language_is_rtl (fixture->language))
    gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);

  show (fixture, scene);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%d", document[0], sizes[i].width);

      resize (fixture, sizes[i].width, sizes[i].height);
      g_bytes_unref (draw (fixture, name));
      /* There is room left for cells beside any words. */
      g_assert_cmpfloat (smt_matrix_geometry_get_body (&fixture->view->geometry).width, >,
                         sizes[i].width / 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  MATRIX_TEST ("/matrix-pictures/bands", test_bands);
  MATRIX_TEST ("/matrix-pictures/changes", test_changes);
  MATRIX_TEST ("/matrix-pictures/shared", test_shared);
  MATRIX_TEST ("/matrix-pictures/states", test_states);
  MATRIX_TEST ("/matrix-pictures/large-text", test_large_text);
  MATRIX_TEST ("/matrix-pictures/kept", test_kept);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *path = g_strconcat ("/matrix-pictures/language/", documents[i][0], NULL);

      g_test_add (path, MatrixFixture, documents[i], matrix_set_up, test_language,
                  matrix_tear_down);
    }

  return g_test_run ();
}
