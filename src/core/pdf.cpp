#include "core/pdf.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>

namespace quell {
namespace {

// Points, 72 an inch.
constexpr double width = 612, height = 792, margin = 54, foot_height = 24;
constexpr double inside = width - 2 * margin;
constexpr double gap = 6, cell_gap = 4;

constexpr const char* title_font = "sans-serif bold 18";
constexpr const char* subtitle_font = "sans-serif bold 13";
constexpr const char* text_font = "sans-serif 11";
constexpr const char* head_font = "sans-serif bold 10";
constexpr const char* cell_font = "sans-serif 11";
constexpr const char* small_font = "sans-serif 9";

cairo_status_t keep(void* to, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

struct Unref {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(cairo_t* pen) const { cairo_destroy(pen); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

using Layout = std::unique_ptr<PangoLayout, Unref>;

double height_of(const Layout& layout) {
  int points = 0;
  pango_layout_get_size(layout.get(), nullptr, &points);
  return static_cast<double>(points) / PANGO_SCALE;
}

}  // namespace

struct PdfDocument::Sheet {
  std::string file;
  std::unique_ptr<cairo_surface_t, Unref> surface;
  std::unique_ptr<cairo_t, Unref> pen;
  std::string foot;
  int page = 1;
  double y = margin;

  Layout layout(std::string_view text, const char* font, double across, PdfAlign align = PdfAlign::left) const {
    Layout made{pango_cairo_create_layout(pen.get())};
    PangoFontDescription* description = pango_font_description_from_string(font);
    pango_layout_set_font_description(made.get(), description);
    pango_font_description_free(description);
    pango_layout_set_width(made.get(), static_cast<int>(across * PANGO_SCALE));
    pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(made.get(), align == PdfAlign::left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
    pango_layout_set_text(made.get(), text.data(), static_cast<int>(text.size()));
    return made;
  }

  void draw(const Layout& shown, double x, double at) {
    cairo_move_to(pen.get(), x, at);
    pango_cairo_show_layout(pen.get(), shown.get());
  }

  void rule(double at, double weight) {
    cairo_set_line_width(pen.get(), weight);
    cairo_move_to(pen.get(), margin, at);
    cairo_line_to(pen.get(), width - margin, at);
    cairo_stroke(pen.get());
  }

  void end_page() {
    const std::string text = foot.empty() ? std::to_string(page) : foot + " · " + std::to_string(page);
    draw(layout(text, small_font, inside), margin, height - margin);
    cairo_show_page(pen.get());
  }

  // Returns whether a new page was begun.
  bool need(double points) {
    if (y + points <= height - margin - foot_height) return false;
    end_page();
    ++page;
    y = margin;
    return true;
  }

  void text(std::string_view words, const char* font, double space_above) {
    const Layout shown = layout(words, font, inside);
    y += y > margin ? space_above : 0;
    need(height_of(shown));
    draw(shown, margin, y);
    y += height_of(shown) + gap;
  }

  void row(const PdfTable& table, const std::vector<std::string>& cells, const char* font, double weight) {
    double shares = 0, tall = 0;
    for (const PdfColumn& column : table.columns) shares += column.share;
    std::vector<Layout> shown;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const double across = inside * table.columns[i].share / shares - 2 * cell_gap;
      shown.push_back(layout(i < cells.size() ? cells[i] : "", font, across, table.columns[i].align));
      tall = std::max(tall, height_of(shown.back()));
    }
    tall += 2 * cell_gap;
    if (need(tall) && font != head_font) head(table);
    double x = margin;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      draw(shown[i], x + cell_gap, y + cell_gap);
      x += inside * table.columns[i].share / shares;
    }
    y += tall;
    rule(y, weight);
  }

  void head(const PdfTable& table) {
    std::vector<std::string> titles;
    for (const PdfColumn& column : table.columns) titles.push_back(column.title);
    row(table, titles, head_font, 1.5);
  }
};

PdfDocument::PdfDocument(const PdfHead& head) : sheet_(std::make_unique<Sheet>()) {
  sheet_->foot = head.foot;
  sheet_->surface.reset(cairo_pdf_surface_create_for_stream(keep, &sheet_->file, width, height));
  const std::string made_at = to_rfc3339(head.made_at);
  cairo_pdf_surface_set_metadata(sheet_->surface.get(), CAIRO_PDF_METADATA_TITLE, head.title.c_str());
  cairo_pdf_surface_set_metadata(sheet_->surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, made_at.c_str());
  sheet_->pen.reset(cairo_create(sheet_->surface.get()));
}

PdfDocument::~PdfDocument() = default;

void PdfDocument::heading(std::string_view text) { sheet_->text(text, title_font, 12); }
void PdfDocument::subheading(std::string_view text) { sheet_->text(text, subtitle_font, 10); }
void PdfDocument::paragraph(std::string_view text) { sheet_->text(text, text_font, 0); }
void PdfDocument::small_print(std::string_view text) { sheet_->text(text, small_font, 0); }

void PdfDocument::table(const PdfTable& table) {
  sheet_->head(table);
  for (const auto& row : table.rows) sheet_->row(table, row, cell_font, 0.5);
  sheet_->y += gap;
}

std::string PdfDocument::bytes() {
  sheet_->end_page();
  sheet_->pen.reset();
  cairo_surface_finish(sheet_->surface.get());
  return std::move(sheet_->file);
}

}  // namespace quell
