package io.tradewind.io.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps other writes out of a folder, those of this process and of others; a killed process lets go by itself. */
final class FolderLock implements Closeable {
    private static final String FILE = WholeFiles.OWN + "lock";
    /** Locks of files are held by processes, so threads need one of their own. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waits until nobody else holds the folder. */
    static FolderLock of(Path folder) throws IOException {
        THREADS.lock();
        try {
            Path file = folder.resolve(FILE);
            while (true) {
                FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                if (isHeld(file, channel)) {
                    return new FolderLock(file, channel);
                }
                channel.close();
            }
        } catch (IOException | RuntimeException failed) {
            THREADS.unlock();
            throw failed;
        }
    }

    /** Locks the file; false if the one before deleted it meanwhile, so that the lock is one of a file that is no longer there. */
    private static boolean isHeld(Path file, FileChannel channel) throws IOException {
        try {
            channel.lock();
            String token = UUID.randomUUID().toString();
            channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
            return Files.readString(file).equals(token);
        } catch (NoSuchFileException deleted) {
            return false;
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            try {
                channel.close();
            } finally {
                THREADS.unlock();
            }
        }
    }
}
