// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/option_pages.h"

#include "app/analysis_text.h"
#include "widgets/answer_pane.h"
#include "widgets/number_format.h"
#include "widgets/option_bars.h"
#include "widgets/themed_label.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <limits>
#include <utility>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int textPage = 0;
constexpr int optionPage = 1;

widgets::OptionVerdict shownVerdict(const analysis::OptionVerdict& verdict)
{
    widgets::OptionVerdict shown;
    shown.chosen = verdict.chosen;
    if (verdict.chosen >= 0) {
        shown.margin = verdict.margin;
        shown.entropy = verdict.entropy;
    }
    return shown;
}

double probabilityOf(const analysis::OptionVerdict& verdict, const std::string& letter)
{
    const analysis::OptionProbability* option = verdict.find(letter);
    return option && option->known ? option->probability : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

OptionPages::OptionPages(widgets::AnswerPane* answers, QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedLayout(this))
    , m_switcher(new QWidget(this))
    , m_bars(new widgets::OptionBars)
    , m_note(new widgets::ThemedLabel(widgets::FontRole::Small, widgets::TextTone::Dim))
{
    m_bars->setObjectName(u"optionBars"_s);
    m_note->setWordWrap(true);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(10, 4, 10, 6);
    // The verdict first: a low panel has no room for all bars.
    column->addWidget(m_note);
    column->addWidget(m_bars);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    m_pages->addWidget(answers);
    m_pages->addWidget(scroll);
    auto* row = new QHBoxLayout(m_switcher);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    auto* group = new QButtonGroup(this);
    m_textButton = makePage(tr("Text"), textPage);
    m_optionButton = makePage(tr("Options"), optionPage);
    m_textButton->setToolTip(tr("The answers and what else the model might have said"));
    m_optionButton->setToolTip(tr("How probable each option of the question is"));
    group->addButton(m_textButton);
    group->addButton(m_optionButton);
    m_textButton->setChecked(true);
    m_switcher->hide();
}

QToolButton* OptionPages::makePage(const QString& text, int page)
{
    auto* button = new QToolButton(m_switcher);
    button->setText(text);
    button->setCheckable(true);
    button->setProperty("role", u"flat"_s);
    button->setFocusPolicy(Qt::TabFocus);
    m_switcher->layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, page] { setPage(page); });
    return button;
}

void OptionPages::setPage(int page) { m_pages->setCurrentIndex(page); }

QString OptionPages::note() const { return m_note->text(); }

void OptionPages::showArms(const ArmView& baseline, const ArmView& variant)
{
    m_hasOptions = baseline && !baseline.trace->info.options.empty();
    m_switcher->setVisible(m_hasOptions);
    if (!m_hasOptions) {
        m_textButton->setChecked(true);
        setPage(textPage);
        return;
    }
    const analysis::OptionVerdict first = analysis::optionVerdict(*baseline.trace);
    const auto second = variant ? std::optional(analysis::optionVerdict(*variant.trace))
                                : std::optional<analysis::OptionVerdict>();
    std::vector<widgets::OptionRow> rows;
    for (const analysis::OptionProbability& option : first.options)
        rows.push_back({ QString::fromStdString(option.letter), QString::fromStdString(option.text),
            probabilityOf(first, option.letter),
            second ? probabilityOf(*second, option.letter)
                   : std::numeric_limits<double>::quiet_NaN() });
    m_bars->setOptions(std::move(rows), shownVerdict(first),
        second ? std::optional(shownVerdict(*second)) : std::nullopt);
    const QString flip = m_bars->flipText();
    m_note->setText(
        (flip.isEmpty() ? QString() : flip + u". "_s) + noteOf(first, second ? &*second : nullptr));
}

QString OptionPages::noteOf(
    const analysis::OptionVerdict& baseline, const analysis::OptionVerdict* variant) const
{
    if (!baseline.missing.empty())
        return analysisText(baseline.missing);
    const auto letter = [](const analysis::OptionVerdict& verdict) {
        return verdict.parsed ? QString::fromStdString(*verdict.parsed) : tr("no letter");
    };
    QString text = variant ? tr("The texts name %1 (baseline) and %2 (variant).")
                                 .arg(letter(baseline), letter(*variant))
                           : tr("The text names %1.").arg(letter(baseline));
    text += u' '
        + (variant ? tr("Letters hold %1 and %2 of the first token's probability.")
                         .arg(widgets::formatShare(baseline.rawMass),
                             widgets::formatShare(variant->rawMass))
                   : tr("Letters hold %1 of the first token's probability.")
                         .arg(widgets::formatShare(baseline.rawMass)));
    if (variant) {
        const analysis::VerdictChange change = analysis::compareVerdicts(baseline, *variant);
        if (!change.comparable && !change.missing.empty())
            text += u' ' + analysisText(change.missing);
        else if (change.comparable)
            text += u' '
                + tr("The lead of %1 changes by %2.")
                      .arg(QString::fromStdString(
                               baseline.options[static_cast<std::size_t>(baseline.chosen)].letter),
                          widgets::formatNumber(change.lead));
    }
    if (baseline.incomplete || (variant && variant->incomplete))
        text += u' ' + tr("The tokens of some options were not recorded.");
    return text;
}

} // namespace sinkscope::app
