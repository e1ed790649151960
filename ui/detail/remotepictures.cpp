// SPDX-License-Identifier: Apache-2.0
#include "detail/remotepictures.h"

#include "detail/inlineimages.h"
#include "halo/inbackground.h"

namespace {

constexpr qint64 mostPixels = 24 * 1024 * 1024; // of a ticket's pictures together

} // namespace

RemotePictures::RemotePictures(HaloApi &api, QObject *parent) : QObject(parent), m_loader(api)
{
    connect(&m_loader, &RemoteImages::loaded, this, &RemotePictures::decode);
    connect(&m_loader, &RemoteImages::finished, this, &RemotePictures::changed);
}

void RemotePictures::decode(const QString &address, const QByteArray &bytes)
{
    ++m_decoding;
    const auto take = [this, address, turn = m_turn](const QImage &image) {
        if (turn != m_turn)
            return;
        --m_decoding;
        m_pixels += static_cast<qint64>(image.width()) * image.height();
        if (image.isNull() || m_pixels > mostPixels)
            ++m_undecodable;
        else
            m_images.insert(address, image);
        Q_EMIT changed();
    };
    inBackground(
        this, [bytes] { return decodedPicture(bytes); }, take);
}

void RemotePictures::clear()
{
    ++m_turn;
    m_loader.clear();
    m_images.clear();
    m_pixels = 0;
    m_decoding = 0;
    m_undecodable = 0;
}
