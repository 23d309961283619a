package org.rejoinder.spam;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * In how many comments that moderators let pass, and in how many that they put to spam, each word was; and what follows
 * from that for a new one. The words' odds are combined by Fisher's method (Gary Robinson, "A statistical approach to the
 * spam problem", Linux Journal 107, 2003), which stays undecided where there is little to go by.
 */
final class WordModel {

    private static final int FORMAT = 1;
    private static final int LEAST_LESSONS = 20; // of each sort
    private static final int MOST_WORDS = 50_000;
    private static final int STRONGEST = 40;
    private static final double TELLING = 0.1;
    private static final double PRIOR_WEIGHT = 1;
    private static final double PRIOR = 0.5;

    private final Map<String, int[]> words = new HashMap<>();
    private final int[] comments = new int[2];

    /** How likely it is spam, 0 to 1, and the words that spoke most for that, the strongest first. */
    record Opinion(double spam, List<String> words) {}

    private record Odds(String word, double spam) {

        double strength() {
            return Math.abs(spam - PRIOR);
        }
    }

    /** Whether enough of both sorts were seen. */
    boolean isReady() {
        return comments[0] >= LEAST_LESSONS && comments[1] >= LEAST_LESSONS;
    }

    int lessons() {
        return comments[0] + comments[1];
    }

    /** Counts a comment, or takes it back with {@code -1}. */
    void count(Set<String> tokens, boolean spam, int by) {
        int sort = spam ? 1 : 0;
        comments[sort] = Math.max(0, comments[sort] + by);
        for (var token : tokens) {
            var counts = words.computeIfAbsent(token, word -> new int[2]);
            counts[sort] = Math.max(0, counts[sort] + by);
        }
    }

    Opinion judge(Set<String> tokens) {
        var telling = tokens.stream()
                .filter(words::containsKey)
                .map(token -> new Odds(token, odds(token)))
                .filter(odds -> odds.strength() > TELLING)
                .sorted(Comparator.comparingDouble(Odds::strength).reversed().thenComparing(Odds::word))
                .limit(STRONGEST)
                .toList();
        if (telling.isEmpty()) {
            return new Opinion(PRIOR, List.of());
        }
        double forHam = 0;
        double forSpam = 0;
        for (var odds : telling) {
            forHam += Math.log(odds.spam());
            forSpam += Math.log(1 - odds.spam());
        }
        double spam = 1 - improbability(-2 * forSpam, telling.size());
        double ham = 1 - improbability(-2 * forHam, telling.size());
        return new Opinion(
                (1 + spam - ham) / 2,
                telling.stream()
                        .filter(odds -> odds.spam() > PRIOR)
                        .map(Odds::word)
                        .limit(5)
                        .toList());
    }

    private double odds(String token) {
        var counts = words.getOrDefault(token, new int[2]);
        double ham = (double) counts[0] / Math.max(1, comments[0]);
        double spam = (double) counts[1] / Math.max(1, comments[1]);
        int seen = counts[0] + counts[1];
        double share = seen == 0 ? PRIOR : spam / (ham + spam);
        return (PRIOR_WEIGHT * PRIOR + seen * share) / (PRIOR_WEIGHT + seen);
    }

    /** How probable so high a sum of squares is by chance (chi square, of twice as many degrees of freedom as words). */
    private static double improbability(double chiSquare, int words) {
        double half = chiSquare / 2;
        double term = Math.exp(-half);
        double sum = term;
        for (int i = 1; i < words; i++) {
            term *= half / i;
            sum += term;
        }
        return Math.min(sum, 1);
    }

    /** Words that were hardly ever seen are the first to go when there are too many. */
    void prune() {
        for (int least = 2; words.size() > MOST_WORDS; least++) {
            int kept = least;
            words.values().removeIf(counts -> counts[0] + counts[1] < kept);
        }
        words.values().removeIf(counts -> counts[0] + counts[1] == 0);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(FORMAT);
            write(out, comments);
            out.writeInt(words.size());
            for (var word : new ArrayList<>(words.keySet())) {
                out.writeUTF(word);
                write(out, words.getOrDefault(word, new int[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, int[] counts) throws IOException {
        out.writeInt(counts[0]);
        out.writeInt(counts[1]);
    }

    static WordModel of(byte[] bytes) {
        var model = new WordModel();
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readInt() != FORMAT) {
                return model; // of another version: it learns anew
            }
            model.comments[0] = in.readInt();
            model.comments[1] = in.readInt();
            for (int left = in.readInt(); left > 0; left--) {
                model.words.put(in.readUTF(), new int[] {in.readInt(), in.readInt()});
            }
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
