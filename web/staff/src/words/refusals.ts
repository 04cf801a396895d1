/**
 * What staff read in Japanese where the service refuses something. The service says why in English; here stands what it
 * means for whoever pressed the button, and what to do next. `test/refusals.test.ts` holds this against the service's
 * OpenAPI document: whatever an operation of these pages may refuse has a sentence.
 */
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
/** An operation, what it answered, and for 400 the field that is wrong: `POST tariff-proposals 400 from`. */
export type RefusalKey = `${Method} ${string} ${400 | 403 | 404 | 409 | 422}${'' | ` ${string}`}`;

/** By type of problem, where no operation has a better sentence; `{field}` is what a field is called on the page. */
export const BY_TYPE: Readonly<Record<string, string>> = {
  'invalid-parameter': '「{field}」をこのままでは受け付けられません。直して、もう一度押してください。',
  unauthorized: '入っていません。係員の入口から入ってください。',
  forbidden: 'あなたの役ではできません。必要なら管理者に頼んでください。',
  'not-found': '見つかりません。ほかの人が消したかもしれません。画面を開き直してください。',
  'method-not-allowed': 'ここではできません。画面を開き直してください。',
  conflict: 'ほかの記録と合わないため、できません。画面を開き直して、今の内容を見てください。',
  'sold-out': 'もう残っていません。別の時間か別の券をえらんでください。',
  gone: '期限が過ぎました。はじめからやり直してください。',
  'too-large': '送る内容が大きすぎます。分けて送ってください。',
  'address-too-long': '条件が長すぎます。短くして、もう一度押してください。',
  'wrong-type': '送り方が合いません。画面を開き直して、もう一度押してください。',
  'not-possible': '今はできません。内容を変えるか、管理者に聞いてください。',
  'too-often': '続けて押しすぎました。少し待って、もう一度押してください。',
  'headers-too-large': 'この端末から送れません。一度出て、入り直してください。',
  internal: 'サービスの側でうまくいきませんでした。記録は残っています。少し待って、もう一度押してください。',
  busy: '混み合っています。少し待って、もう一度押してください。',
};

const NO_AREA = 'この車の種類は今ありません。画面を開き直して、えらび直してください。';
const NO_RESIDENT = 'この人の登録が見つかりません。電話番号と名前から、もう一度さがしてください。';
const NO_PROPOSAL = 'この提案はもうありません。画面を開き直してください。';
const NO_SHIFT = 'この現金の記録が見つかりません。新しく始めてください。';

export const BY_OPERATION: Readonly<Record<RefusalKey, string>> = {
  'POST demo 404': '練習は、--demo で始めたサービスでだけできます。鍵で入ってください。',
  'POST staff/invitations 403': '招待を作れるのは管理者だけです。管理者に頼んでください。',
  'POST devices 403': 'この招待は使えません。管理者に新しい招待を頼んでください。',
  'DELETE devices/* 404': 'この端末はもう止められています。一覧を見直してください。',
  'POST devices/*/log-ins 422': 'この端末は入れません。管理者に、登録をやり直すよう頼んでください。',
  'PUT staff/* 404': 'この人は今ここで働いていません。一覧を見直してください。',
  'PUT staff/* 409': '自分の役は自分では変えられません。別の管理者に頼んでください。',
  'DELETE staff/* 404': 'この人は今ここで働いていません。一覧を見直してください。',
  'DELETE staff/* 409': '自分は自分では外せません。別の管理者に頼んでください。',

  'PUT readers/* 404': 'この番号の端末がないか、止められています。先に端末を登録してください。',
  'PUT readers/* 409': 'この端末は前に別の名前か別の事業者で登録されました。新しい招待で、端末から登録し直してください。',
  'DELETE readers/* 404': 'この読み取り機はもう外されています。一覧を見直してください。',
  'GET reader-pack 403': 'この端末は読み取り機として登録されていません。管理者に登録を頼んでください。',
  'POST reader-checks 403': 'この端末は読み取り機として登録されていません。記録は端末に残っています。管理者に登録を頼んでください。',

  'POST shifts 403': 'この端末では現金を扱えません。管理者に登録を頼んでください。',
  'POST shifts 409': 'この場所の前の現金がまだ数えられていません。先に数えて締めてから、始めてください。',
  'POST shifts 400 operator': 'この端末は別の事業者のものです。その事業者の名前で始めてください。',
  'GET shifts/* 404': NO_SHIFT,
  'PUT shifts/*/count 404': NO_SHIFT,
  'PUT shifts/*/count 409': 'この現金はもう数えて締められています。ちがう金額なら、次を始めるときに数え直してください。',
  'POST fares-on-board 404': '現金の記録か注文が見つかりません。新しく始めてから、もう一度送ってください。',
  'POST fares-on-board 409': 'この運賃はもう受け取り済みか、現金が締められています。もう受け取らないで、運行管理に電話してください。',
  'POST fares-on-board 400 yen': '金額が注文と合いません。画面の金額ちょうどを受け取ってください。',
  'POST fares-on-board 400 takenAt': '端末の時計が進んでいます。時計を合わせて、もう一度送ってください。',

  'POST incidents 409': '同じ番号で別のできごとが届いています。画面を開き直して、もう一度書いてください。',
  'PUT incidents/*/closing 404': 'このできごとはもうありません。一覧を見直してください。',
  'PUT incidents/*/closing 409': 'ほかの人が先に終わりにしました。一覧を見直してください。',

  'PUT fare-claims/*/decision 404': 'この申し出はもうありません。一覧を見直してください。',
  'PUT fare-claims/*/decision 409': 'この申し出はもう決められています。一覧を見直してください。',
  'PUT fare-claims/*/decision 400 reason': '申し出た人が読む、認めない理由を書いてください。',

  'PUT settlements/* 422': 'この月はまだ終わっていません。月が変わってから精算してください。',
  'PUT subsidy-claims/*/* 404': 'この地区とこの月の補助のきまりがありません。地区の名前は帳簿「市への請求」のとおりに書いてください。',
  'PUT subsidy-claims/*/* 422': '見積もりの数字がまじっているため、請求できません。帳簿「市への請求」で、どれが見積もりか見てください。',

  'POST tariff-proposals 409': '同じ番号で別の提案があります。画面を開き直して、もう一度提案してください。',
  'POST tariff-proposals 400 from': '新しい値段は、早くてあしたから、遅くて3年先までです。その間の日を入れてください。',
  'POST tariff-proposals 400 bands': '距離は短い順に、いちばん遠い停留場まで届くように、安くならないように入れて、もう一度押してください。',
  'GET lrt-bands 404': 'その日の運賃は分かりません。もっと後の日を入れてください。',
  'GET tariff-proposals/*/dry-run 404': NO_PROPOSAL,
  'PUT tariff-proposals/*/decision 403': '自分の提案は自分では認められません。別の料金担当に見てもらってください。',
  'PUT tariff-proposals/*/decision 404': NO_PROPOSAL,
  'PUT tariff-proposals/*/decision 409': 'この提案はもう決められたか、始まる日が過ぎました。一覧を見直してください。',

  'GET fleet/areas/* 404': NO_AREA,
  'GET fleet/areas/*/rides/*/why 404': 'この予約の理由は残っていません。「別の車に移すと」で比べてください。',
  'POST fleet/areas/*/what-if 404': 'この予約か車は今日もうありません。画面を開き直してください。',
  'POST fleet/areas/*/overrides 404': 'この予約は今日もうありません。画面を開き直してください。',
  'POST fleet/areas/*/overrides 422': '何も変えませんでした。この車に移すと、約束が守れなくなるか、もう始まっている予約です。別の車と比べてください。',
  'POST fleet/areas/*/overrides 400 reason': '理由を3文字以上で書いてください。個人のことは書かないでください。',
  'POST fleet/areas/*/reports 404': 'この車は今日ここを走っていません。車をえらび直してください。',
  'POST fleet/areas/*/reports 409': '何も変えませんでした。今の状況と合わないか、もう伝わっています。画面を見直してください。',
  'POST fleet/areas/*/suspensions 404': NO_AREA,
  'POST fleet/areas/*/suspensions 400 to': '「いつまで」は「いつから」より後にしてください。',
  'POST fleet/areas/*/suspensions 400 body': '「いつまで」は「いつから」より後にしてください。',
  'POST fleet/areas/*/fleet-changes 404': 'この車は今日もう走っていません。画面を開き直して、えらび直してください。',
  'POST fleet/areas/*/rule-changes 404': NO_AREA,
  'POST fleet/areas/*/rule-changes 409': '同じ番号で別の変更があります。画面を開き直して、もう一度ためしてください。',

  'POST driver/shift 404': 'この車は今日走りません。別の車をえらぶか、運行管理に電話してください。',
  'GET driver/manifest 404': 'この端末は今日の車を持っていません。車をえらび直してください。',

  'POST residents 409': '同じ人がもう登録されているかもしれません。電話番号と名前から、さがしてください。',
  'POST callers/identifications 404': 'その名前と地区の人は登録されていません。もう一度うかがうか、新しく登録してください。',
  'POST households/*/registrations 404': 'この家の登録が見つかりません。先に人を登録してください。',
  'POST households/*/registrations 422': 'この家はこの車に登録できません。地区と、自治会に入っているかをうかがってください。',
  'POST rides/offers 404': NO_RESIDENT,
  'POST rides 404': 'この候補はもうありません。もう一度さがしてください。',
  'POST rides 409': 'この候補は先に取られました。もう一度さがしてください。',
  'GET rides/* 404': 'この予約は見つかりません。番号をたしかめてください。',
  'POST rides/cancellations 404': 'この予約は見つかりません。番号をたしかめてください。',
  'POST rides/cancellations 409': 'この予約はもう取り消せません。車が向かっているか、終わっています。運行管理に電話してください。',
};

/** What a field of the service is called on these pages. */
export const FIELDS: Readonly<Record<string, string>> = {
  about: '何について', added: '加える車', withdrawn: '外す車', adults: '大人', approved: '認めるか', area: '車の種類', at: 'いつ', book: '帳簿', body: '入れた内容',
  challenge: '鍵', checks: '記録', claim: '申し出', command: '番号', count: '数', days: '曜日', departures: '発車の時刻',
  desk: '場所', device: '端末', district: '地区', dryRun: 'ためすだけか', events: '記録', fare: '運賃', feePaid: '会費',
  figures: '数字', first: '始まりの時刻', firstDay: '最初の日', format: 'ファイルの種類', from: 'いつから', granted: '認めるか',
  happenedAt: 'いつ', household: '家', inTillYen: '数えた金額', incident: 'できごと', invitation: '招待', kana: '名前（ひらがな）',
  kind: '種類', lang: 'ことば', last: '終わりの時刻', lat: '場所', limit: '件数', lon: '場所', minutes: '分', month: '月', name: '名前',
  number: '番号', offers: '候補', onHolidays: '祝日', operator: '事業者', order: '注文', outcome: 'どうなったか', party: '人数',
  payout: '支払い', person: '人', phone: '電話番号', product: '券', proposal: '提案', reader: '読み取り機', reason: '理由',
  report: '知らせ', resident: '人', ride: '予約', riders: '乗る人ごとの値段', rides: '予約', role: '役', service: '車の種類',
  shift: '現金の記録', source: '根拠', suspension: '運休', takenAt: '受け取った時刻', tender: '払い方', to: 'いつまで',
  vehicle: '車', when: '日時', who: '乗れる人', words: '何があったか', yen: '金額', before: 'どこまで', change: '変更',
  closed: '終わったものも', pairs: '行き先のきまり', stopsAt: '止まる所', walkMetersMax: '歩く距離', bands: '距離ごとの運賃',
  publicKey: '鍵', signature: '鍵', code: '番号', associationMember: '自治会', trial: 'おためし', as: '取り方', day: '日',
};
