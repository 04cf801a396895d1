package jp.miyamichi.planner.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoundTest {

    @Test
    void kanaHepburnKunreiAndKeyboardSpellingsAreOneSound() {
        for (var alike : List.of(
                List.of("うつのみや", "ウツノミヤ", "utsunomiya", "utunomiya", "Utsunomiya"),
                List.of("おおや", "oya", "ooya", "ohya", "ōya", "ôya", "ou-ya"),
                List.of("しんばし", "shimbashi", "shinbashi", "sinbasi"),
                List.of("じゅんいちろう", "jun'ichirō", "junichirou", "zyuniti ro"),
                List.of("まっちゃ", "matcha", "maccha", "mattya"),
                List.of("ちゅうおう", "chuo", "chūō", "tyuuou", "cyuo"),
                List.of("つづみ", "tsuzumi", "tuzumi", "tsudzumi", "tudumi"),
                List.of("ふじ", "fuji", "huzi", "hudi"),
                List.of("べるもーる", "ベルモール", "ﾍﾞﾙﾓｰﾙ", "berumoru", "beru mooru"))) {
            assertThat(alike.stream().map(Sound::of).distinct()).as("%s", alike).hasSize(1);
        }
    }

    @Test
    void aSyllableWithoutItsVowelBeginsTheSame() {
        for (var typed : List.of("higas", "higash", "higashi", "higashig", "ひがし")) {
            assertThat(Sound.of("ひがしぐち")).as(typed).startsWith(Sound.of(typed));
        }
    }

    @Test
    void otherSoundsStayApart() {
        assertThat(Sound.of("おや")).isNotEqualTo(Sound.of("おゆ"));
        assertThat(Sound.of("さか")).isNotEqualTo(Sound.of("さが"));
        assertThat(Sound.of("はら")).isNotEqualTo(Sound.of("ばら"));
        assertThat(Sound.of("かに")).isNotEqualTo(Sound.of("かい"));
    }

    @Test
    void kanjiHaveNoSoundOfTheirOwn() {
        assertThat(Sound.of("大谷")).isEmpty();
    }
}
