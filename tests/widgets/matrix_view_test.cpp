// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix_view.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace sinkscope;
using namespace sinkscope::widgets;

namespace {

/// Queries 10 … 29 against keys 0 … 29; 1 on key 0, 0.01 elsewhere, nothing above the diagonal, and
/// only the first `made` rows.
std::shared_ptr<const analysis::MatrixPicture> pictureOf(int cells, int made)
{
    auto picture = std::make_shared<analysis::MatrixPicture>();
    picture->extent = { 10, 20, 30 };
    picture->rows = std::min(cells, 20);
    picture->columns = std::min(cells, 30);
    for (int row = 0; row < picture->rows; ++row) {
        for (int column = 0; column < picture->columns; ++column) {
            const bool seen =
                row < made && picture->keysOf(column).first < picture->queriesOf(row).second;
            picture->values.push_back(seen ? (column == 0 ? 1.0f : 0.01f) : std::nanf(""));
        }
    }
    return picture;
}

MatrixMarks someMarks()
{
    MatrixMarks marks;
    marks.kinds.assign(30, TokenKind::Vision);
    marks.kinds[0] = TokenKind::System;
    std::fill(marks.kinds.begin() + 20, marks.kinds.end(), TokenKind::Question);
    marks.frameStarts = { 1, 10 };
    marks.sinks = { 0, 12 };
    return marks;
}

} // namespace

class MatrixViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_view = std::make_unique<MatrixView>();
        m_view->resize(420, 400);
        m_view->setMarks(someMarks());
        m_view->setPicture(pictureOf(1024, 20));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }

    void everyPlaceIsHit()
    {
        for (int query = 10; query < 30; ++query) {
            for (int key = 0; key < 30; ++key) {
                const MatrixView::Place place { query, key };
                QVERIFY(m_view->placeAt(m_view->positionOf(place)) == place);
            }
        }
        QCOMPARE(m_view->placeAt(QPointF(2, 2)).query, -1);
        QCOMPARE(m_view->placeAt(m_view->plotRect().bottomRight() + QPointF(3, 3)).key, -1);
    }

    void clickAndArrowsPickQueries()
    {
        QSignalSpy picked(m_view.get(), &MatrixView::picked);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ShiftModifier,
            m_view->positionOf({ 17, 4 }).toPoint());
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked.at(0).at(0).toInt(), 17);
        QCOMPARE(picked.at(0).at(1).value<Qt::KeyboardModifiers>(), Qt::ShiftModifier);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(2, 2));
        QCOMPARE(picked.size(), 1);
        m_view->setSelected(17, -1);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(picked.takeLast().at(0).toInt(), 18);
        m_view->setSelected(10, -1);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(picked.size(), 1);
    }

    void hoverTellsThePlaceOnce()
    {
        QSignalSpy hovered(m_view.get(), &MatrixView::hovered);
        QSignalSpy left(m_view.get(), &MatrixView::left);
        const QPoint at = m_view->positionOf({ 20, 7 }).toPoint();
        QTest::mouseMove(m_view.get(), at);
        QTest::mouseMove(m_view.get(), at + QPoint(1, 1));
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered[0], (QList<QVariant> { 20, 7 }));
        QTest::mouseMove(m_view.get(), QPoint(2, 2));
        QCOMPARE(left.size(), 1);
    }

    void rangeFollowsTheScale()
    {
        QSignalSpy changed(m_view.get(), &MatrixView::rangeChanged);
        QVERIFY(std::abs(m_view->range().min - 1e-4) < 1e-12);
        m_view->setLogarithmic(false);
        QCOMPARE(m_view->range(), (ValueRange { 0, 1 }));
        QCOMPARE(changed.size(), 1);
    }

    void coloursFollowTheScale()
    {
        const auto colourAt = [&](int query, int key) {
            return m_view->grab().toImage().pixel(m_view->positionOf({ query, key }).toPoint());
        };
        m_view->setLogarithmic(false);
        const QRgb linear = colourAt(20, 7);
        QCOMPARE(linear, ColourMap(ColourMapId::Viridis, { 0, 1 }, false).colour(0.01));
        QCOMPARE(colourAt(20, 0), ColourMap(ColourMapId::Viridis, { 0, 1 }, false).colour(1));
        m_view->setLogarithmic(true);
        QCOMPARE(colourAt(20, 7), ColourMap(ColourMapId::Viridis, { -4, 0 }, false).colour(-2));
        QVERIFY(colourAt(20, 7) != linear);
    }

    void emptyCellsStayEmpty()
    {
        const auto colourAt = [&](int query, int key) {
            return m_view->grab().toImage().pixel(m_view->positionOf({ query, key }).toPoint());
        };
        const QRgb unseen = colourAt(12, 28);
        QVERIFY(colourAt(25, 3) != unseen);
        m_view->setPicture(pictureOf(1024, 10));
        QCOMPARE(colourAt(25, 3), unseen);
        QVERIFY(std::isnan(m_view->valueAt({ 25, 3 })));
        QVERIFY(std::abs(m_view->valueAt({ 15, 3 }) - 0.01) < 1e-6);
    }

    void pooledCellsCoverManyTokens()
    {
        m_view->setPicture(pictureOf(5, 5));
        QVERIFY(std::abs(m_view->valueAt({ 29, 5 }) - 1) < 1e-6);
        QVERIFY(std::abs(m_view->valueAt({ 29, 6 }) - 0.01) < 1e-6);
        QCOMPARE(m_view->placeAt(m_view->positionOf({ 13, 8 })).key, 8);
    }

    void sinksAreTicked()
    {
        const QImage picture = m_view->grab().toImage();
        const QRgb sink = coloursOf(m_view->palette()).sink.rgb();
        const auto countBelow = [&](int key) {
            const auto x = static_cast<int>(m_view->positionOf({ 10, key }).x());
            int found = 0;
            for (int y = static_cast<int>(m_view->plotRect().bottom()); y < picture.height(); ++y)
                found += picture.pixel(x, y) == sink ? 1 : 0;
            return found;
        };
        QVERIFY(countBelow(12) >= 3);
        QVERIFY(countBelow(0) >= 3);
        QCOMPARE(countBelow(15), 0);
    }

    void messageWithoutPicture()
    {
        m_view->setPicture(nullptr);
        m_view->setMessage(QStringLiteral("nothing was captured"));
        QCOMPARE(m_view->placeAt(QPointF(200, 200)).query, -1);
        QVERIFY(std::isnan(m_view->valueAt({ 20, 7 })));
        m_view->grab();
    }

private:
    std::unique_ptr<MatrixView> m_view;
};

QTEST_MAIN(MatrixViewTest)
#include "matrix_view_test.moc"
