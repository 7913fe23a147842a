// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/gzip_reader.h"
#include "tests/support/gzipped.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

class TestGzipReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInPiecesWhatIsThere_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("content");
        const QByteArray much(200'000, 'a');
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("a byte") << QByteArray("\x1F") << QByteArray("\x1F");
        QTest::newRow("plain") << much << much;
        QTest::newRow("packed") << packed(much) << much;
        QTest::newRow("packed nothing") << packed("") << QByteArray();
        QTest::newRow("two members") << packed(much) + packed("end") << much + "end";
        QTest::newRow("something behind it") << packed("one") + "else" << QByteArray("one");
    }

    void readsInPiecesWhatIsThere()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QByteArray, content);
        for (const std::size_t piece : {1U, 1'000U, 65'536U, 1U << 22U}) {
            const Result<QByteArray> read = readAll(file, piece);
            QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
            QCOMPARE(*read, content);
        }
    }

    /// However much of the content comes out of what is there.
    void tellsThatAFileIsCutOff()
    {
        const QByteArray whole = packed(QByteArray(100'000, 'a'));
        for (qsizetype size = 2; size < whole.size(); ++size) {
            const Result<QByteArray> read = readAll(whole.left(size), 1'000);
            QVERIFY2(!read.hasValue(), qPrintable(QString::number(size)));
            QCOMPARE(read.error().message, std::string("its gzip data are cut short"));
        }
    }

    void tellsThatAFileIsDamaged()
    {
        QByteArray file = packed(QByteArray(1'000, 'a'));
        file[file.size() - 6] = static_cast<char>(file[file.size() - 6] ^ 1); // Of its sum.
        const Result<QByteArray> read = readAll(file, 100);
        QVERIFY(!read.hasValue());
        QCOMPARE(read.error().message, std::string("its gzip data are damaged (incorrect data check)"));
    }

private:
    static QByteArray packed(const QByteArray& content)
    {
        return QByteArray::fromStdString(test::gzipped(content.toStdString()));
    }

    [[nodiscard]] Result<QByteArray> readAll(const QByteArray& bytes, std::size_t piece) const
    {
        QFile file(m_folder.filePath(QStringLiteral("file")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return Error{"it is not written"};
        }
        file.close();
        Result<GzipReader> reader = GzipReader::open(file.fileName().toStdString());
        QByteArray content;
        while (reader) {
            const Result<std::vector<std::uint8_t>> read = reader->read(piece);
            if (!read) {
                return read.error();
            }
            content.append(reinterpret_cast<const char*>(read->data()), static_cast<qsizetype>(read->size()));
            if (read->size() < piece) {
                return content;
            }
        }
        return reader.error();
    }

    QTemporaryDir m_folder;
};

BITOPS_TEST(TestGzipReader, NoApplication)
#include "tst_gzip_reader.moc"
