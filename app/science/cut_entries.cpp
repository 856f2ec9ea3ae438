// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/cut_entries.h"

#include "widgets/intervention_panel.h"

#include <QMenu>
#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

std::string joined(const std::vector<std::string>& items)
{
    std::string text;
    for (const std::string& item : items)
        text += (text.empty() ? "" : "+") + item;
    return text;
}

/// Prompt tokens of the view's selection; the keys in a reversed view.
std::vector<int> selectedPrompt(const ArmView& view)
{
    std::vector<int> tokens = view.reversed ? view.keys : view.tokens;
    std::sort(tokens.begin(), tokens.end());
    std::erase_if(tokens, [&](int token) { return token >= view.trace->promptTokens(); });
    return tokens;
}

} // namespace

std::string tokenSetOf(const std::vector<int>& positions)
{
    std::vector<std::string> items;
    for (std::size_t first = 0; first < positions.size();) {
        std::size_t last = first;
        while (last + 1 < positions.size() && positions[last + 1] == positions[last] + 1)
            ++last;
        items.push_back(std::to_string(positions[first])
            + (last > first ? "-" + std::to_string(positions[last]) : ""));
        first = last + 1;
    }
    return joined(items);
}

std::string boxSetOf(int frame, const QRectF& part)
{
    const auto percent = [](double share) {
        return std::clamp(static_cast<int>(std::lround(share * 100)), 0, 100);
    };
    const QRectF box = part.normalized();
    const int left = std::min(percent(box.left()), 99);
    const int top = std::min(percent(box.top()), 99);
    std::string text = "box:" + std::to_string(frame);
    for (const int number : { left, top, std::max(percent(box.right()), left + 1),
             std::max(percent(box.bottom()), top + 1) })
        text += ":" + std::to_string(number);
    return text;
}

std::string withHead(const std::string& list, int layer, int head)
{
    const std::string entry = std::to_string(layer) + (head < 0 ? "" : "." + std::to_string(head));
    std::vector<std::string> items;
    std::string item;
    for (const char c : list + "+") {
        if (c != '+')
            item += c;
        else if (!item.empty())
            items.push_back(std::exchange(item, {}));
    }
    if (std::find(items.begin(), items.end(), entry) == items.end())
        items.push_back(entry);
    return joined(items);
}

CutEntries::CutEntries(const widgets::InterventionPanel& methods, Choose choose, QObject* parent)
    : QObject(parent)
    , m_methods(methods)
    , m_choose(std::move(choose))
{
}

void CutEntries::addCut(QMenu& menu, const QString& title, const std::string& tokens) const
{
    MethodUse use = m_methods.draft(u"knockout"_s);
    if (use.values.empty())
        return;
    use.values["to"] = tokens;
    QAction* action = menu.addAction(title);
    action->setToolTip(tr("Runs the variant with the method Knock-out"));
    connect(action, &QAction::triggered, this, [this, use] { m_choose(use); });
}

void CutEntries::addForToken(QMenu& menu, const ArmView& view, int token) const
{
    if (!view || token < 0 || token >= view.trace->promptTokens())
        return;
    menu.addSeparator();
    addCut(menu, tr("C&ut attention to this token"), tokenSetOf({ token }));
    const std::vector<int> selection = selectedPrompt(view);
    if (selection.size() > 1 && std::binary_search(selection.begin(), selection.end(), token))
        addCut(menu, tr("Cut attention to the &selected span (%1 tokens)").arg(selection.size()),
            tokenSetOf(selection));
    if (view.isSink(token))
        addCut(menu, tr("Cut attention to &all sinks"), "sinks");
}

void CutEntries::addForFrame(QMenu& menu, const ArmView& view, int frame, int token) const
{
    addForToken(menu, view, token);
    if (token < 0)
        menu.addSeparator();
    addCut(menu, tr("Cut attention to this &frame"), "frame:" + std::to_string(frame));
}

void CutEntries::addForBox(QMenu& menu, int frame, const QRectF& part) const
{
    addCut(menu, tr("Cut attention to this &box"), boxSetOf(frame, part));
    addCut(menu, tr("Cut attention to this &frame"), "frame:" + std::to_string(frame));
}

void CutEntries::addForHead(QMenu& menu, int layer, int head) const
{
    MethodUse use = m_methods.draft(u"heads"_s);
    if (use.values.empty() || layer < 0)
        return;
    // A list that is not in use is from another question.
    const std::vector<MethodUse> on = m_methods.uses();
    const bool isOn =
        std::any_of(on.begin(), on.end(), [](const MethodUse& each) { return each.id == "heads"; });
    const auto* list = std::get_if<std::string>(&use.values["heads"]);
    use.values["heads"] = withHead(isOn && list ? *list : std::string(), layer, head);
    QAction* action =
        menu.addAction(head < 0 ? tr("&Remove all heads of this layer") : tr("&Remove this head"));
    action->setToolTip(tr("Adds to the list of the method that removes heads, and runs it"));
    connect(action, &QAction::triggered, this, [this, use] { m_choose(use); });
}

} // namespace sinkscope::app
