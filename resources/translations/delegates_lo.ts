<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lo" sourcelanguage="en">
    <context>
        <name>AfterSheet</name>
        <message numerus="yes">
            <source>%n certificate(s) are saved as {file}.</source>
            <translation>
                <numerusform>ບັນທຶກໃບຢັ້ງຢືນ %n ໃບເປັນ {file} ແລ້ວ.</numerusform>
                <numerusform>ບັນທຶກໃບຢັ້ງຢືນ %n ໃບເປັນ {file} ແລ້ວ.</numerusform>
            </translation>
        </message>
        <message>
            <source>A check value has sixteen digits.</source>
            <translation>ຄ່າກວດສອບມີສິບຫົກຕົວເລກ.</translation>
        </message>
        <message>
            <source>After the forum</source>
            <translation>ຫຼັງກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>ກວດ</translation>
        </message>
        <message>
            <source>Check a document: its check value</source>
            <translation>ກວດເອກະສານ: ຄ່າກວດສອບ</translation>
        </message>
        <message numerus="yes">
            <source>Confirmed as of {when}. %n entry, exit or correction was recorded since.</source>
            <translation>
                <numerusform>ຢືນຢັນຕາມເວລາ {when}. ຈາກນັ້ນມີບັນທຶກ %n ຄັ້ງ.</numerusform>
                <numerusform>ຢືນຢັນຕາມເວລາ {when}. ຈາກນັ້ນມີບັນທຶກ %n ຄັ້ງ.</numerusform>
            </translation>
        </message>
        <message>
            <source>Confirmed: the document shows the attendance as it stands now.</source>
            <translation>ຢືນຢັນ: ເອກະສານສະແດງການເຂົ້າຮ່ວມຕາມປັດຈຸບັນ.</translation>
        </message>
        <message>
            <source>Language of the documents</source>
            <translation>ພາສາຂອງເອກະສານ</translation>
        </message>
        <message>
            <source>Make the package</source>
            <translation>ສ້າງຊຸດເອກະສານ</translation>
        </message>
        <message>
            <source>Making the package</source>
            <translation>ກຳລັງສ້າງຊຸດເອກະສານ</translation>
        </message>
        <message>
            <source>Nobody has come yet: there is no certificate.</source>
            <translation>ຍັງບໍ່ມີໃຜມາ: ບໍ່ມີໃບຢັ້ງຢືນ.</translation>
        </message>
        <message>
            <source>Only the certificates…</source>
            <translation>ສະເພາະໃບຢັ້ງຢືນ…</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save the certificates</source>
            <translation>ບັນທຶກໃບຢັ້ງຢືນ</translation>
        </message>
        <message>
            <source>The package is a new folder with the official record, the workbook, the figures, tables for programs, certificates, and a verified copy of the forum file.</source>
            <translation>ຊຸດເອກະສານແມ່ນໂຟນເດີໃໝ່ ທີ່ມີບົດບັນທຶກທາງການ, ປຶ້ມຕາຕະລາງ, ຕົວເລກ, ຕາຕະລາງສຳລັບໂປຣແກຣມ, ໃບຢັ້ງຢືນ ແລະ ສຳເນົາທີ່ກວດແລ້ວຂອງໄຟລ໌ກອງປະຊຸມ.</translation>
        </message>
        <message>
            <source>The package is in the folder {folder}.</source>
            <translation>ຊຸດເອກະສານຢູ່ໃນໂຟນເດີ {folder}.</translation>
        </message>
        <message>
            <source>This attendance never had that value. The document is of another one, or was altered.</source>
            <translation>ການເຂົ້າຮ່ວມນີ້ບໍ່ເຄີຍມີຄ່ານັ້ນ. ເອກະສານເປັນຂອງອັນອື່ນ ຫຼື ຖືກດັດແກ້.</translation>
        </message>
        <message>
            <source>Where the folder of the package is to be</source>
            <translation>ບ່ອນວາງໂຟນເດີຊຸດເອກະສານ</translation>
        </message>
        <message>
            <source>Writing the certificates</source>
            <translation>ກຳລັງຂຽນໃບຢັ້ງຢືນ</translation>
        </message>
    </context>
    <context>
        <name>AgainSheet</name>
        <message numerus="yes">
            <source>%n badge(s) were printed before.</source>
            <translation>
                <numerusform>ພິມໄປແລ້ວ %n ບັດ.</numerusform>
                <numerusform>ພິມໄປແລ້ວ %n ບັດ.</numerusform>
            </translation>
        </message>
        <message>
            <source>A copy bears the same number; a reissue voids the old badge.</source>
            <translation>ສຳເນົາມີເລກດຽວກັນ; ອອກບັດໃໝ່ຈະຍົກເລີກບັດເກົ່າ.</translation>
        </message>
        <message>
            <source>Edit text</source>
            <translation>ແກ້ຂໍ້ຄວາມ</translation>
        </message>
        <message>
            <source>Print a copy</source>
            <translation>ພິມສຳເນົາ</translation>
        </message>
        <message>
            <source>Print copies</source>
            <translation>ພິມສຳເນົາ</translation>
        </message>
        <message numerus="yes">
            <source>Print the other %n</source>
            <translation>
                <numerusform>ພິມ %n ບັດທີ່ເຫຼືອ</numerusform>
                <numerusform>ພິມ %n ບັດທີ່ເຫຼືອ</numerusform>
            </translation>
        </message>
        <message>
            <source>Printed before</source>
            <translation>ພິມໄປແລ້ວ</translation>
        </message>
        <message>
            <source>Printed {time} at {desk} by {operator} as a PDF.</source>
            <translation>ພິມ {time} ທີ່ {desk} ໂດຍ {operator} ເປັນ PDF.</translation>
        </message>
        <message>
            <source>Printed {time} at {desk} by {operator} on {printer}.</source>
            <translation>ພິມ {time} ທີ່ {desk} ໂດຍ {operator} ດ້ວຍ {printer}.</translation>
        </message>
        <message>
            <source>Reissue</source>
            <translation>ອອກບັດໃໝ່</translation>
        </message>
    </context>
    <context>
        <name>AnswersSheet</name>
        <message numerus="yes">
            <source>%n answer(s) missing</source>
            <translation>
                <numerusform>ຂາດ %n ຄຳຕອບ</numerusform>
                <numerusform>ຂາດ %n ຄຳຕອບ</numerusform>
            </translation>
        </message>
        <message>
            <source>Answers that are missing</source>
            <translation>ຄຳຕອບທີ່ຍັງຂາດ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Every answer is given.</source>
            <translation>ຕອບຄົບແລ້ວ.</translation>
        </message>
        <message>
            <source>{n} more when these are given.</source>
            <translation>ອີກ {n} ເມື່ອຕອບເຫຼົ່ານີ້ແລ້ວ.</translation>
        </message>
    </context>
    <context>
        <name>ArrivalsCard</name>
        <message>
            <source>Arrivals</source>
            <translation>ຜູ້ມາຮອດ</translation>
        </message>
        <message>
            <source>{share} of {n}</source>
            <translation>{share} ຂອງ {n}</translation>
        </message>
    </context>
    <context>
        <name>AttendancePage</name>
        <message>
            <source>A list to tick off on paper when the power fails</source>
            <translation>ລາຍຊື່ສຳລັບໝາຍໃສ່ເຈ້ຍ ເມື່ອໄຟດັບ</translation>
        </message>
        <message>
            <source>After the forum</source>
            <translation>ຫຼັງກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>All</source>
            <translation>ທັງໝົດ</translation>
        </message>
        <message>
            <source>Arrivals, every 10 minutes</source>
            <translation>ຜູ້ມາຮອດ, ທຸກ 10 ນາທີ</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>ມາຮອດ</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>ການເຂົ້າຮ່ວມ</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>ກະດານ</translation>
        </message>
        <message>
            <source>Board on the wall</source>
            <translation>ສະແດງຈໍໃຫຍ່</translation>
        </message>
        <message>
            <source>Checked in</source>
            <translation>ເຊັກອິນແລ້ວ</translation>
        </message>
        <message>
            <source>Delegations, in order of precedence</source>
            <translation>ຄະນະຜູ້ແທນ, ຕາມລຳດັບພິທີການ</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>ສົ່ງອອກ</translation>
        </message>
        <message>
            <source>From paper</source>
            <translation>ຈາກເຈ້ຍ</translation>
        </message>
        <message>
            <source>Heads of delegation in</source>
            <translation>ຫົວໜ້າຄະນະມາແລ້ວ</translation>
        </message>
        <message>
            <source>Inside now</source>
            <translation>ຢູ່ຂ້າງໃນ</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>ອອກ</translation>
        </message>
        <message>
            <source>Left again</source>
            <translation>ອອກໄປແລ້ວ</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>ຊື່</translation>
        </message>
        <message>
            <source>No VIP is awaited</source>
            <translation>ບໍ່ມີແຂກ VIP ທີ່ຕ້ອງລໍຖ້າ</translation>
        </message>
        <message>
            <source>No delegation</source>
            <translation>ບໍ່ມີຄະນະ</translation>
        </message>
        <message>
            <source>Not arrived</source>
            <translation>ຍັງບໍ່ມາຮອດ</translation>
        </message>
        <message>
            <source>One by one</source>
            <translation>ແຕ່ລະຄົນ</translation>
        </message>
        <message>
            <source>Position and delegation</source>
            <translation>ຕຳແໜ່ງ ແລະ ຄະນະ</translation>
        </message>
        <message>
            <source>Print a list</source>
            <translation>ພິມລາຍຊື່</translation>
        </message>
        <message>
            <source>Refused or overridden</source>
            <translation>ບໍ່ອະນຸຍາດ ຫຼື ພິເສດ</translation>
        </message>
        <message>
            <source>Search a name or a number</source>
            <translation>ຄົ້ນຫາຊື່ ຫຼື ເລກ</translation>
        </message>
        <message>
            <source>The attendance is saved as {file}.</source>
            <translation>ບັນທຶກການເຂົ້າຮ່ວມເປັນ {file} ແລ້ວ.</translation>
        </message>
        <message>
            <source>The whole package, certificates, and the check of a document</source>
            <translation>ຊຸດເອກະສານທັງໝົດ, ໃບຢັ້ງຢືນ ແລະ ການກວດເອກະສານ</translation>
        </message>
        <message>
            <source>To greet</source>
            <translation>ຕ້ອງຕ້ອນຮັບ</translation>
        </message>
        <message>
            <source>Type in what was ticked on paper</source>
            <translation>ພິມເຂົ້າສິ່ງທີ່ໝາຍໄວ້ໃນເຈ້ຍ</translation>
        </message>
        <message>
            <source>VIP arrived</source>
            <translation>ແຂກ VIP ມາແລ້ວ</translation>
        </message>
        <message>
            <source>VIP not yet here</source>
            <translation>ແຂກ VIP ທີ່ຍັງບໍ່ມາຮອດ</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>ຢູ່ໃສ</translation>
        </message>
        <message>
            <source>Writing the attendance</source>
            <translation>ກຳລັງຂຽນການເຂົ້າຮ່ວມ</translation>
        </message>
        <message>
            <source>busiest {time}</source>
            <translation>ຫຼາຍສຸດ {time}</translation>
        </message>
        <message>
            <source>head in</source>
            <translation>ຫົວໜ້າມາ</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>ຍັງ</translation>
        </message>
        <message>
            <source>of {n}</source>
            <translation>ຂອງ {n}</translation>
        </message>
        <message>
            <source>{refused} refused · {forced} overridden</source>
            <translation>{refused} ບໍ່ອະນຸຍາດ · {forced} ພິເສດ</translation>
        </message>
    </context>
    <context>
        <name>AutoPrint</name>
        <message>
            <source>Its text does not fit: F6 shows what.</source>
            <translation>ຂໍ້ຄວາມໃສ່ບໍ່ພໍ: ກົດ F6 ເພື່ອເບິ່ງ.</translation>
        </message>
        <message>
            <source>The badge of {name} is not printed. {why}</source>
            <translation>ຍັງບໍ່ໄດ້ພິມບັດຂອງ {name}. {why}</translation>
        </message>
        <message>
            <source>The printer has smaller paper: F6 says which.</source>
            <translation>ເຈ້ຍໃນເຄື່ອງພິມນ້ອຍກວ່າ: ກົດ F6 ເພື່ອເບິ່ງ.</translation>
        </message>
    </context>
    <context>
        <name>BadgeFields</name>
        <message>
            <source>Badge code</source>
            <translation>ເລກບັດ</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>ປະເພດ</translation>
        </message>
        <message>
            <source>Category, letter</source>
            <translation>ປະເພດ, ຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>ປະເທດ</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>ວັນທີ</translation>
        </message>
        <message>
            <source>Delegation, Latin</source>
            <translation>ຄະນະຜູ້ແທນ ພາສາອັງກິດ</translation>
        </message>
        <message>
            <source>Forum name</source>
            <translation>ຊື່ກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Free text</source>
            <translation>ຂໍ້ຄວາມອິດສະຫຼະ</translation>
        </message>
        <message>
            <source>Number of the issue</source>
            <translation>ສະບັບທີ</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>ຮູບ</translation>
        </message>
        <message>
            <source>Programme</source>
            <translation>ວາລະກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>ແຂວງ</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>ສະຖານທີ່ຈັດ</translation>
        </message>
    </context>
    <context>
        <name>BadgePrinting</name>
        <message numerus="yes">
            <source>%n badge(s) sent to {printer}.</source>
            <translation>
                <numerusform>ສົ່ງ %n ບັດໄປ {printer} ແລ້ວ.</numerusform>
                <numerusform>ສົ່ງ %n ບັດໄປ {printer} ແລ້ວ.</numerusform>
            </translation>
        </message>
        <message>
            <source>Badges</source>
            <translation>ບັດ</translation>
        </message>
        <message numerus="yes">
            <source>Printing %n badge(s)</source>
            <translation>
                <numerusform>ກຳລັງພິມ %n ບັດ</numerusform>
                <numerusform>ກຳລັງພິມ %n ບັດ</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped. Nothing was printed, nothing counts as printed.</source>
            <translation>ຢຸດແລ້ວ. ບໍ່ໄດ້ພິມຫຍັງ, ບໍ່ນັບວ່າພິມ.</translation>
        </message>
        <message numerus="yes">
            <source>Stopped: %n badge(s) had gone to {printer} before.</source>
            <translation>
                <numerusform>ຢຸດແລ້ວ: ສົ່ງ %n ບັດໄປ {printer} ກ່ອນແລ້ວ.</numerusform>
                <numerusform>ຢຸດແລ້ວ: ສົ່ງ %n ບັດໄປ {printer} ກ່ອນແລ້ວ.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no badge to print here.</source>
            <translation>ບໍ່ມີບັດທີ່ຕ້ອງພິມ.</translation>
        </message>
        <message>
            <source>{printer} is stopped: what was sent to it waits there.</source>
            <translation>{printer} ຢຸດຢູ່: ສິ່ງທີ່ສົ່ງໄປແລ້ວລໍຖ້າຢູ່ນັ້ນ.</translation>
        </message>
    </context>
    <context>
        <name>Badges</name>
        <message>
            <source>Does not fit</source>
            <translation>ໃສ່ບໍ່ພໍ</translation>
        </message>
        <message>
            <source>First print</source>
            <translation>ພິມເທື່ອທຳອິດ</translation>
        </message>
        <message>
            <source>Fitted: more lines</source>
            <translation>ຈັດໃຫ້ພໍດີ: ຫຼາຍແຖວ</translation>
        </message>
        <message>
            <source>Fitted: smaller</source>
            <translation>ຈັດໃຫ້ພໍດີ: ນ້ອຍລົງ</translation>
        </message>
        <message>
            <source>Letters missing</source>
            <translation>ຂາດຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>New badge, the one before it is void</source>
            <translation>ບັດໃໝ່, ບັດກ່ອນໜ້າໃຊ້ບໍ່ໄດ້</translation>
        </message>
        <message>
            <source>Printed with other text</source>
            <translation>ພິມດ້ວຍຂໍ້ຄວາມອື່ນ</translation>
        </message>
        <message>
            <source>Printed {time}</source>
            <translation>ພິມແລ້ວ {time}</translation>
        </message>
        <message>
            <source>Printing again asks first</source>
            <translation>ພິມຄືນຈະຖາມກ່ອນ</translation>
        </message>
        <message>
            <source>Ready to print</source>
            <translation>ພ້ອມພິມ</translation>
        </message>
        <message>
            <source>The roster says something else now</source>
            <translation>ລາຍຊື່ປ່ຽນແລ້ວ</translation>
        </message>
        <message>
            <source>{field}: no font has “{lost}”</source>
            <translation>{field}: ບໍ່ມີຟອນສຳລັບ “{lost}”</translation>
        </message>
        <message>
            <source>{field}: no room for “{lost}”</source>
            <translation>{field}: ບໍ່ມີບ່ອນໃສ່ “{lost}”</translation>
        </message>
    </context>
    <context>
        <name>BadgesPage</name>
        <message numerus="yes">
            <source>%n badge(s) saved in {file}.</source>
            <translation>
                <numerusform>ບັນທຶກ %n ບັດໃນ {file} ແລ້ວ.</numerusform>
                <numerusform>ບັນທຶກ %n ບັດໃນ {file} ແລ້ວ.</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>ທັງໝົດ</translation>
        </message>
        <message>
            <source>All badges</source>
            <translation>ບັດທັງໝົດ</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>ດ້ານຫຼັງ</translation>
        </message>
        <message>
            <source>Badges</source>
            <translation>ບັດ</translation>
        </message>
        <message>
            <source>Badges are made of the delegates: import a list first.</source>
            <translation>ບັດສ້າງຈາກລາຍຊື່ຜູ້ແທນ: ນຳເຂົ້າລາຍຊື່ກ່ອນ.</translation>
        </message>
        <message>
            <source>Choose All to print copies.</source>
            <translation>ເລືອກ ທັງໝົດ ເພື່ອພິມສຳເນົາ.</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>ທີ່ເລືອກ</translation>
        </message>
        <message>
            <source>Design</source>
            <translation>ອອກແບບ</translation>
        </message>
        <message>
            <source>Drawing badges</source>
            <translation>ກຳລັງສ້າງບັດ</translation>
        </message>
        <message>
            <source>Edit text</source>
            <translation>ແກ້ຂໍ້ຄວາມ</translation>
        </message>
        <message>
            <source>Envelopes…</source>
            <translation>ຊອງໃສ່ບັດ…</translation>
        </message>
        <message>
            <source>Every badge is printed</source>
            <translation>ພິມບັດໝົດແລ້ວ</translation>
        </message>
        <message>
            <source>Front</source>
            <translation>ດ້ານໜ້າ</translation>
        </message>
        <message>
            <source>Import a list</source>
            <translation>ນຳເຂົ້າລາຍຊື່</translation>
        </message>
        <message>
            <source>Name, delegation or number</source>
            <translation>ຊື່, ຄະນະ ຫຼື ເລກ</translation>
        </message>
        <message>
            <source>No badge for “{text}”</source>
            <translation>ບໍ່ມີບັດສຳລັບ “{text}”</translation>
        </message>
        <message>
            <source>No badges yet</source>
            <translation>ຍັງບໍ່ມີບັດ</translation>
        </message>
        <message>
            <source>Not printed</source>
            <translation>ຍັງບໍ່ພິມ</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>ຍັງບໍ່ບັນທຶກ</translation>
        </message>
        <message>
            <source>One a page</source>
            <translation>ໜຶ່ງບັດຕໍ່ໜ້າ</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Paper:</source>
            <translation>ເຈ້ຍ:</translation>
        </message>
        <message>
            <source>Preview all</source>
            <translation>ເບິ່ງທຸກບັດ</translation>
        </message>
        <message>
            <source>Preview with</source>
            <translation>ເບິ່ງບັດຂອງ</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>ພິມ</translation>
        </message>
        <message numerus="yes">
            <source>Print %n badge(s)</source>
            <translation>
                <numerusform>ພິມ %n ບັດ</numerusform>
                <numerusform>ພິມ %n ບັດ</numerusform>
            </translation>
        </message>
        <message>
            <source>Print these</source>
            <translation>ພິມບັດເຫຼົ່ານີ້</translation>
        </message>
        <message>
            <source>Print this badge</source>
            <translation>ພິມບັດນີ້</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>ເຮັດຄືນ</translation>
        </message>
        <message>
            <source>Reissue</source>
            <translation>ອອກບັດໃໝ່</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>ບັນທຶກ</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>ບັນທຶກເປັນ PDF</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>ຄົ້ນຫາ</translation>
        </message>
        <message>
            <source>Stopped. No PDF was written, nothing counts as printed.</source>
            <translation>ຢຸດແລ້ວ. ບໍ່ໄດ້ຂຽນ PDF, ບໍ່ນັບວ່າພິມ.</translation>
        </message>
        <message>
            <source>Template:</source>
            <translation>ແມ່ແບບ:</translation>
        </message>
        <message>
            <source>Try fewer letters, or look among all badges.</source>
            <translation>ລອງພິມຕົວອັກສອນໜ້ອຍລົງ ຫຼື ຊອກໃນບັດທັງໝົດ.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>Which badges are drawn</source>
            <translation>ບັດທີ່ສະແດງ</translation>
        </message>
    </context>
    <context>
        <name>BodyCards</name>
        <message>
            <source>Delegations</source>
            <translation>ຄະນະຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Liaison: {name}</source>
            <translation>ຜູ້ປະສານງານ: {name}</translation>
        </message>
        <message>
            <source>Nobody is registered</source>
            <translation>ຍັງບໍ່ມີຜູ້ລົງທະບຽນ</translation>
        </message>
        <message>
            <source>arrived</source>
            <translation>ມາແລ້ວ</translation>
        </message>
        <message>
            <source>no head marked</source>
            <translation>ຍັງບໍ່ໄດ້ກຳນົດຫົວໜ້າ</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>ຍັງບໍ່ມາຮອດ</translation>
        </message>
    </context>
    <context>
        <name>Categories</name>
        <message>
            <source>Company</source>
            <translation>ບໍລິສັດ</translation>
        </message>
        <message>
            <source>Delegate</source>
            <translation>ຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Foreign delegation</source>
            <translation>ຄະນະຕ່າງປະເທດ</translation>
        </message>
        <message>
            <source>International organisation</source>
            <translation>ອົງການສາກົນ</translation>
        </message>
        <message>
            <source>Organiser</source>
            <translation>ຄະນະຈັດງານ</translation>
        </message>
        <message>
            <source>Press</source>
            <translation>ສື່ມວນຊົນ</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>ຝ່າຍສະໜັບສະໜູນ</translation>
        </message>
        <message>
            <source>VIP</source>
            <translation>ແຂກ VIP</translation>
        </message>
    </context>
    <context>
        <name>CheckInSheet</name>
        <message numerus="yes">
            <source>%n check-in(s) taken back.</source>
            <translation>
                <numerusform>ເອົາການເຊັກອິນ %n ຄົນ ກັບຄືນແລ້ວ.</numerusform>
                <numerusform>ເອົາການເຊັກອິນ %n ຄົນ ກັບຄືນແລ້ວ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n checked in</source>
            <translation>
                <numerusform>ເຊັກອິນແລ້ວ %n ຄົນ</numerusform>
                <numerusform>ເຊັກອິນແລ້ວ %n ຄົນ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gone out</source>
            <translation>
                <numerusform>ອອກແລ້ວ %n</numerusform>
                <numerusform>ອອກແລ້ວ %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n here before</source>
            <translation>
                <numerusform>ມາກ່ອນແລ້ວ %n ຄົນ</numerusform>
                <numerusform>ມາກ່ອນແລ້ວ %n ຄົນ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>ບໍ່ອະນຸຍາດ %n ຄົນ</numerusform>
                <numerusform>ບໍ່ອະນຸຍາດ %n ຄົນ</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>ທັງໝົດ</translation>
        </message>
        <message>
            <source>At {checkpoint}</source>
            <translation>ຢູ່ {checkpoint}</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>ເຊັກອິນ</translation>
        </message>
        <message numerus="yes">
            <source>Check in %n person(s)</source>
            <translation>
                <numerusform>ເຊັກອິນ %n ຄົນ</numerusform>
                <numerusform>ເຊັກອິນ %n ຄົນ</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Coming in</source>
            <translation>ເຂົ້າ</translation>
        </message>
        <message>
            <source>Going out</source>
            <translation>ອອກ</translation>
        </message>
        <message>
            <source>Nobody is registered here.</source>
            <translation>ຍັງບໍ່ມີໃຜລົງທະບຽນຢູ່ນີ້.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>ບໍ່ເລືອກ</translation>
        </message>
        <message>
            <source>People</source>
            <translation>ລາຍຊື່ຄົນ</translation>
        </message>
        <message numerus="yes">
            <source>Record %n person(s) as gone out</source>
            <translation>
                <numerusform>ບັນທຶກ %n ຄົນວ່າອອກແລ້ວ</numerusform>
                <numerusform>ບັນທຶກ %n ຄົນວ່າອອກແລ້ວ</numerusform>
            </translation>
        </message>
        <message>
            <source>Record as gone out</source>
            <translation>ບັນທຶກວ່າອອກແລ້ວ</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
    </context>
    <context>
        <name>CheckInTable</name>
        <message>
            <source>Chosen</source>
            <translation>ເລືອກແລ້ວ</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>ບໍ່ໄດ້ເລືອກ</translation>
        </message>
        <message>
            <source>in since {time}</source>
            <translation>ເຂົ້າມາແຕ່ {time}</translation>
        </message>
        <message>
            <source>not inside</source>
            <translation>ບໍ່ຢູ່ຂ້າງໃນ</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>ຍັງບໍ່ມາຮອດ</translation>
        </message>
    </context>
    <context>
        <name>CheckView</name>
        <message numerus="yes">
            <source>%n row(s) need your decision</source>
            <translation>
                <numerusform>%n ແຖວ ລໍຖ້າການຕັດສິນຂອງທ່ານ</numerusform>
                <numerusform>%n ແຖວ ລໍຖ້າການຕັດສິນຂອງທ່ານ</numerusform>
            </translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>ທຸກແຖວ</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>ບໍ່ເອົາ</translation>
        </message>
        <message>
            <source>Looks like someone</source>
            <translation>ຄ້າຍຄືຄົນອື່ນ</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>ເບິ່ງ</translation>
        </message>
        <message>
            <source>To look at</source>
            <translation>ຄວນກວດ</translation>
        </message>
        <message>
            <source>before the list can be applied.</source>
            <translation>ກ່ອນບັນທຶກລາຍຊື່.</translation>
        </message>
        <message>
            <source>before the list can be applied. Check-ins and badges are never touched by an import.</source>
            <translation>ກ່ອນບັນທຶກລາຍຊື່. ການນຳເຂົ້າບໍ່ແຕະຕ້ອງການເຊັກອິນ ແລະ ບັດ.</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>A closed forum can be looked at and exported at every desk; nothing can be checked in, registered, printed or changed. An organiser can open it again. Both are recorded.</source>
            <translation>ກອງປະຊຸມທີ່ປິດແລ້ວ ເບິ່ງ ແລະ ສົ່ງອອກໄດ້ຢູ່ທຸກໂຕະ; ບໍ່ສາມາດເຊັກອິນ, ລົງທະບຽນ, ພິມ ຫຼື ປ່ຽນແປງ. ຜູ້ຈັດງານເປີດຄືນໄດ້. ທັງສອງຢ່າງຖືກບັນທຶກ.</translation>
        </message>
        <message>
            <source>A new forum file with the badge templates, categories, delegations and their contacts, the programme and the questions of this one. Make it before personal data is deleted: then the contacts are gone.</source>
            <translation>ໄຟລ໌ກອງປະຊຸມໃໝ່ ທີ່ມີແບບບັດ, ປະເພດ, ຄະນະ ແລະ ຜູ້ຕິດຕໍ່, ວາລະ ແລະ ຄຳຖາມຂອງອັນນີ້. ສ້າງກ່ອນລຶບຂໍ້ມູນສ່ວນຕົວ: ຫຼັງຈາກນັ້ນຜູ້ຕິດຕໍ່ຈະບໍ່ມີແລ້ວ.</translation>
        </message>
        <message>
            <source>Close the forum</source>
            <translation>ປິດກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Close the forum?</source>
            <translation>ປິດກອງປະຊຸມບໍ?</translation>
        </message>
        <message>
            <source>Close the forum…</source>
            <translation>ປິດກອງປະຊຸມ…</translation>
        </message>
        <message>
            <source>Closed on {when} by {name}, {desk}.</source>
            <translation>ປິດ {when} ໂດຍ {name}, {desk}.</translation>
        </message>
        <message>
            <source>Closing the forum</source>
            <translation>ການປິດກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Delete personal data…</source>
            <translation>ລຶບຂໍ້ມູນສ່ວນຕົວ…</translation>
        </message>
        <message>
            <source>Deleted on {day} by {name}, names too.</source>
            <translation>ລຶບວັນທີ {day} ໂດຍ {name}, ລວມທັງຊື່.</translation>
        </message>
        <message>
            <source>Deleted on {day} by {name}; names and positions are there.</source>
            <translation>ລຶບວັນທີ {day} ໂດຍ {name}; ຊື່ ແລະ ຕຳແໜ່ງຍັງຢູ່.</translation>
        </message>
        <message>
            <source>Deleting personal data did not come to its end: copies may still hold it.</source>
            <translation>ການລຶບຂໍ້ມູນສ່ວນຕົວຍັງບໍ່ສຳເລັດ: ສຳເນົາອາດຍັງມີຢູ່.</translation>
        </message>
        <message>
            <source>From then on this file can only be looked at, also by desks that have it open now: a scan is answered with “Forum closed”, and nothing is recorded.</source>
            <translation>ແຕ່ນັ້ນໄປ ໄຟລ໌ນີ້ເບິ່ງໄດ້ຢ່າງດຽວ, ລວມທັງໂຕະທີ່ເປີດຢູ່: ສະແກນຈະຕອບ “ປິດກອງປະຊຸມແລ້ວ” ແລະ ບໍ່ບັນທຶກຫຍັງ.</translation>
        </message>
        <message>
            <source>Lists, attendance and badges can still be looked at, searched and exported. An organiser can open the forum again.</source>
            <translation>ລາຍຊື່, ການເຂົ້າຮ່ວມ ແລະ ບັດ ຍັງເບິ່ງ, ຄົ້ນຫາ ແລະ ສົ່ງອອກໄດ້. ຜູ້ຈັດງານເປີດຄືນໄດ້.</translation>
        </message>
        <message>
            <source>New forum from this one…</source>
            <translation>ກອງປະຊຸມໃໝ່ຈາກອັນນີ້…</translation>
        </message>
        <message>
            <source>Open it again</source>
            <translation>ເປີດຄືນ</translation>
        </message>
        <message>
            <source>Open it again…</source>
            <translation>ເປີດຄືນ…</translation>
        </message>
        <message>
            <source>Open the forum again?</source>
            <translation>ເປີດກອງປະຊຸມຄືນບໍ?</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>ຂໍ້ມູນສ່ວນຕົວ</translation>
        </message>
        <message>
            <source>Personal data is in the file.</source>
            <translation>ຂໍ້ມູນສ່ວນຕົວຢູ່ໃນໄຟລ໌.</translation>
        </message>
        <message>
            <source>Personal data of this forum was to be deleted on {day}.</source>
            <translation>ຂໍ້ມູນສ່ວນຕົວຂອງກອງປະຊຸມນີ້ມີກຳນົດລຶບວັນທີ {day}.</translation>
        </message>
        <message>
            <source>Photos, telephones, e-mails and notes can be deleted for good once the forum is closed: from its file, from its backups and from this computer. Counts stay. Nothing is ever deleted by itself.</source>
            <translation>ຮູບ, ເບີໂທ, ອີເມວ ແລະ ໝາຍເຫດ ລຶບຖາວອນໄດ້ເມື່ອປິດກອງປະຊຸມ: ຈາກໄຟລ໌, ສຳເນົາສຳຮອງ ແລະ ຄອມພິວເຕີນີ້. ຕົວເລກຍັງຢູ່. ບໍ່ມີຫຍັງຖືກລຶບເອງ.</translation>
        </message>
        <message>
            <source>Remind whoever opens the forum after</source>
            <translation>ເຕືອນຜູ້ທີ່ເປີດກອງປະຊຸມຫຼັງວັນທີ</translation>
        </message>
        <message>
            <source>The desks can check in, register and print again. That it was closed, and who opened it, stays on record.</source>
            <translation>ໂຕະຕ່າງໆຈະເຊັກອິນ, ລົງທະບຽນ ແລະ ພິມໄດ້ຄືນ. ການປິດ ແລະ ຜູ້ເປີດຄືນ ຈະຄົງຢູ່ໃນບັນທຶກ.</translation>
        </message>
        <message>
            <source>The forum is open again: the desks can work.</source>
            <translation>ກອງປະຊຸມເປີດຄືນແລ້ວ: ໂຕະເຮັດວຽກໄດ້.</translation>
        </message>
        <message>
            <source>The forum is open.</source>
            <translation>ກອງປະຊຸມເປີດຢູ່.</translation>
        </message>
        <message>
            <source>The next forum</source>
            <translation>ກອງປະຊຸມຄັ້ງຕໍ່ໄປ</translation>
        </message>
        <message>
            <source>This forum was closed on {day} by {name}: it can only be looked at.</source>
            <translation>ກອງປະຊຸມນີ້ປິດວັນທີ {day} ໂດຍ {name}: ເບິ່ງໄດ້ຢ່າງດຽວ.</translation>
        </message>
    </context>
    <context>
        <name>ColumnsSheet</name>
        <message>
            <source>Columns</source>
            <translation>ຖັນ</translation>
        </message>
        <message>
            <source>For example: for the minister's office</source>
            <translation>ຕົວຢ່າງ: ສຳລັບຫ້ອງການລັດຖະມົນຕີ</translation>
        </message>
        <message>
            <source>Keep under this name (may be left empty)</source>
            <translation>ເກັບໄວ້ໃນຊື່ນີ້ (ປະຫວ່າງໄດ້)</translation>
        </message>
        <message>
            <source>Use these</source>
            <translation>ໃຊ້ເຫຼົ່ານີ້</translation>
        </message>
    </context>
    <context>
        <name>ColumnsView</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n ຄົນ</numerusform>
                <numerusform>%n ຄົນ</numerusform>
            </translation>
        </message>
        <message>
            <source>As the list or the position says</source>
            <translation>ຕາມລາຍຊື່ ຫຼື ຕຳແໜ່ງ</translation>
        </message>
        <message>
            <source>Category of everybody in these lists</source>
            <translation>ປະເພດຂອງທຸກຄົນໃນລາຍຊື່ນີ້</translation>
        </message>
        <message>
            <source>Delegation of rows that name none</source>
            <translation>ຄະນະຂອງແຖວທີ່ບໍ່ໄດ້ບອກ</translation>
        </message>
        <message>
            <source>For the whole import</source>
            <translation>ສຳລັບການນຳເຂົ້າທັງໝົດ</translation>
        </message>
        <message>
            <source>Header in row {n}</source>
            <translation>ຫົວຂໍ້ຢູ່ແຖວ {n}</translation>
        </message>
        <message>
            <source>No row of headers was found</source>
            <translation>ບໍ່ພົບແຖວຫົວຂໍ້</translation>
        </message>
        <message>
            <source>The first row of the list must say what stands below: Name, Position, Organisation …</source>
            <translation>ແຖວທຳອິດຂອງລາຍຊື່ຕ້ອງບອກວ່າຂ້າງລຸ່ມແມ່ນຫຍັງ: ຊື່, ຕຳແໜ່ງ, ພາກສ່ວນ …</translation>
        </message>
    </context>
    <context>
        <name>CrashReporter</name>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>ສຳເນົາລາຍລະອຽດ</translation>
        </message>
        <message>
            <source>Go on working. If it happens again, copy the details and send them to support.</source>
            <translation>ເຮັດວຽກຕໍ່ໄດ້. ຖ້າເກີດຂຶ້ນອີກ, ສຳເນົາລາຍລະອຽດ ແລ້ວສົ່ງໃຫ້ຝ່າຍຊ່ວຍເຫຼືອ.</translation>
        </message>
        <message>
            <source>Something went wrong in the program. What was recorded is safe.</source>
            <translation>ໂປຣແກຣມມີຂໍ້ຜິດພາດ. ສິ່ງທີ່ບັນທຶກແລ້ວຍັງຢູ່ຄົບ.</translation>
        </message>
    </context>
    <context>
        <name>DelegateSheet</name>
        <message>
            <source>Accompanies</source>
            <translation>ຕິດຕາມ</translation>
        </message>
        <message>
            <source>Already there? {people}</source>
            <translation>ມີແລ້ວບໍ? {people}</translation>
        </message>
        <message>
            <source>Attention, shown at check-in</source>
            <translation>ຂໍ້ຄວນລະວັງ, ສະແດງເວລາເຊັກອິນ</translation>
        </message>
        <message>
            <source>Back to the name</source>
            <translation>ກັບໄປຫາຊື່</translation>
        </message>
        <message>
            <source>By rule</source>
            <translation>ຕາມກົດ</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>ຍົກເລີກແລ້ວ</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>ປະເພດ</translation>
        </message>
        <message>
            <source>Delegation</source>
            <translation>ຄະນະຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Diet</source>
            <translation>ອາຫານ</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>ອີເມວ</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>ແກ້ໄຂ</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>ເພດ</translation>
        </message>
        <message>
            <source>Head of delegation</source>
            <translation>ຫົວໜ້າຄະນະ</translation>
        </message>
        <message>
            <source>Honorific</source>
            <translation>ຄຳນຳໜ້າຊື່</translation>
        </message>
        <message>
            <source>Invited</source>
            <translation>ໄດ້ຮັບເຊີນ</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>ພາສາ</translation>
        </message>
        <message>
            <source>Latin name</source>
            <translation>ຊື່ພາສາອັງກິດ</translation>
        </message>
        <message>
            <source>Latin name (proposed, please check)</source>
            <translation>ຊື່ພາສາອັງກິດ (ສະເໜີ, ກະລຸນາກວດ)</translation>
        </message>
        <message>
            <source>Mark on the badge</source>
            <translation>ໝາຍໃສ່ບັດ</translation>
        </message>
        <message>
            <source>More</source>
            <translation>ເພີ່ມເຕີມ</translation>
        </message>
        <message>
            <source>Name *</source>
            <translation>ຊື່ *</translation>
        </message>
        <message>
            <source>On the stop list</source>
            <translation>ຢູ່ໃນລາຍຊື່ຫ້າມເຂົ້າ</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>ເບີໂທລະສັບ</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>ຕຳແໜ່ງ</translation>
        </message>
        <message>
            <source>Rank, lower first</source>
            <translation>ລຳດັບ, ນ້ອຍກ່ອນ</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>ລົງທະບຽນ</translation>
        </message>
        <message>
            <source>Register a delegate</source>
            <translation>ລົງທະບຽນຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>ລົງທະບຽນແລ້ວ</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>ໝາຍເຫດ</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>ບັນທຶກ</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>ບ່ອນນັ່ງ</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>ວິທະຍາກອນ</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>ພະນັກງານ</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>ສະຖານະ</translation>
        </message>
        <message>
            <source>female</source>
            <translation>ຍິງ</translation>
        </message>
        <message>
            <source>male</source>
            <translation>ຊາຍ</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ບໍ່ມີ</translation>
        </message>
        <message>
            <source>not given</source>
            <translation>ບໍ່ໄດ້ລະບຸ</translation>
        </message>
    </context>
    <context>
        <name>DelegatesPage</name>
        <message>
            <source>Badge</source>
            <translation>ບັດ</translation>
        </message>
        <message>
            <source>By delegation</source>
            <translation>ຕາມຄະນະ</translation>
        </message>
        <message>
            <source>By delegation, head first</source>
            <translation>ຕາມຄະນະ, ຫົວໜ້າກ່ອນ</translation>
        </message>
        <message>
            <source>Check in…</source>
            <translation>ເຊັກອິນ…</translation>
        </message>
        <message>
            <source>Delegates</source>
            <translation>ຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Esc clears the search and the filters.</source>
            <translation>ກົດ Esc ເພື່ອລຶບການຄົ້ນຫາ ແລະ ການກັ່ນຕອງ.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>ສົ່ງອອກ</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>ນຳເຂົ້າ</translation>
        </message>
        <message>
            <source>Import a list</source>
            <translation>ນຳເຂົ້າລາຍຊື່</translation>
        </message>
        <message>
            <source>Import the lists of the offices, or register somebody with F2.</source>
            <translation>ນຳເຂົ້າລາຍຊື່ຂອງຫ້ອງການ ຫຼື ກົດ F2 ເພື່ອລົງທະບຽນ.</translation>
        </message>
        <message>
            <source>Nobody here answers to this</source>
            <translation>ບໍ່ພົບໃຜ</translation>
        </message>
        <message>
            <source>Nobody is registered yet</source>
            <translation>ຍັງບໍ່ມີຜູ້ລົງທະບຽນ</translation>
        </message>
        <message>
            <source>Not arrived</source>
            <translation>ຍັງບໍ່ມາຮອດ</translation>
        </message>
        <message>
            <source>Photos from a folder…</source>
            <translation>ຮູບຈາກໂຟນເດີ…</translation>
        </message>
        <message>
            <source>Photos…</source>
            <translation>ຮູບ…</translation>
        </message>
        <message>
            <source>Protocol list</source>
            <translation>ລາຍຊື່ພິທີການ</translation>
        </message>
        <message>
            <source>Protocol list: by rank</source>
            <translation>ລາຍຊື່ພິທີການ: ຕາມລຳດັບ</translation>
        </message>
        <message>
            <source>Reading the roster…</source>
            <translation>ກຳລັງອ່ານລາຍຊື່…</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>ລົງທະບຽນ</translation>
        </message>
        <message>
            <source>Reissue</source>
            <translation>ອອກບັດໃໝ່</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>ຄົ້ນຫາ</translation>
        </message>
        <message>
            <source>Search any script, F3</source>
            <translation>ຄົ້ນຫາທຸກຕົວອັກສອນ, F3</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} ຂອງ {total}</translation>
        </message>
    </context>
    <context>
        <name>DelegatesTable</name>
        <message>
            <source>Arrived</source>
            <translation>ມາຮອດ</translation>
        </message>
        <message>
            <source>Badge</source>
            <translation>ບັດ</translation>
        </message>
        <message>
            <source>Delegates</source>
            <translation>ຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>ຊື່</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>ລ/ດ</translation>
        </message>
        <message>
            <source>Position and delegation</source>
            <translation>ຕຳແໜ່ງ ແລະ ຄະນະ</translation>
        </message>
        <message>
            <source>blocked</source>
            <translation>ຫ້າມເຂົ້າ</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>ຍົກເລີກແລ້ວ</translation>
        </message>
        <message>
            <source>not printed</source>
            <translation>ຍັງບໍ່ພິມ</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>ຍັງບໍ່ມາຮອດ</translation>
        </message>
        <message>
            <source>other text</source>
            <translation>ຂໍ້ຄວາມປ່ຽນ</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>ພິມແລ້ວ</translation>
        </message>
        <message>
            <source>void</source>
            <translation>ໃຊ້ບໍ່ໄດ້ແລ້ວ</translation>
        </message>
    </context>
    <context>
        <name>DelegationField</name>
        <message>
            <source>new here</source>
            <translation>ໃໝ່ຢູ່ນີ້</translation>
        </message>
    </context>
    <context>
        <name>DelegationSheet</name>
        <message>
            <source>Acronym</source>
            <translation>ຕົວຫຍໍ້</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>ເພີ່ມ</translation>
        </message>
        <message>
            <source>Attention, shown at check-in</source>
            <translation>ຂໍ້ຄວນລະວັງ, ສະແດງເວລາເຊັກອິນ</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>ບໍລິສັດ</translation>
        </message>
        <message>
            <source>Country delegation</source>
            <translation>ຄະນະຕ່າງປະເທດ</translation>
        </message>
        <message>
            <source>Country, two letters</source>
            <translation>ປະເທດ, ສອງຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>Edit delegation</source>
            <translation>ແກ້ໄຂຄະນະ</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>ເຈົ້າພາບ</translation>
        </message>
        <message>
            <source>International organisation</source>
            <translation>ອົງການສາກົນ</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>ປະເພດຄະນະ</translation>
        </message>
        <message>
            <source>Latin name</source>
            <translation>ຊື່ພາສາອັງກິດ</translation>
        </message>
        <message>
            <source>Liaison</source>
            <translation>ຜູ້ປະສານງານ</translation>
        </message>
        <message>
            <source>Liaison's phone</source>
            <translation>ເບີໂທຜູ້ປະສານງານ</translation>
        </message>
        <message>
            <source>Media</source>
            <translation>ສື່ມວນຊົນ</translation>
        </message>
        <message>
            <source>Ministry or state body</source>
            <translation>ກະຊວງ ຫຼື ອົງການລັດ</translation>
        </message>
        <message>
            <source>Name *</source>
            <translation>ຊື່ *</translation>
        </message>
        <message>
            <source>New delegation</source>
            <translation>ເພີ່ມຄະນະ</translation>
        </message>
        <message>
            <source>Other body</source>
            <translation>ອື່ນໆ</translation>
        </message>
        <message>
            <source>Other contacts</source>
            <translation>ຜູ້ຕິດຕໍ່ອື່ນ</translation>
        </message>
        <message>
            <source>Places (quota)</source>
            <translation>ຈຳນວນບ່ອນ</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>ແຂວງ</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>ບັນທຶກ</translation>
        </message>
        <message>
            <source>Short form for tables</source>
            <translation>ຊື່ຫຍໍ້ສຳລັບຕາຕະລາງ</translation>
        </message>
    </context>
    <context>
        <name>DelegationsPage</name>
        <message>
            <source>All</source>
            <translation>ທັງໝົດ</translation>
        </message>
        <message>
            <source>Check in…</source>
            <translation>ເຊັກອິນ…</translation>
        </message>
        <message>
            <source>Companies</source>
            <translation>ບໍລິສັດ</translation>
        </message>
        <message>
            <source>Countries</source>
            <translation>ປະເທດ</translation>
        </message>
        <message>
            <source>Delegations</source>
            <translation>ຄະນະຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Delegations arise from the lists, or add one with Ctrl+Shift+N.</source>
            <translation>ຄະນະເກີດຈາກລາຍຊື່ ຫຼື ກົດ Ctrl+Shift+N ເພື່ອເພີ່ມ.</translation>
        </message>
        <message>
            <source>Drag a delegation to its place, or move it with Alt+↑ and Alt+↓. Esc ends it.</source>
            <translation>ລາກຄະນະໄປບ່ອນຂອງມັນ ຫຼື ຍ້າຍດ້ວຍ Alt+↑ ແລະ Alt+↓. ກົດ Esc ເພື່ອຈົບ.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>ແກ້ໄຂ</translation>
        </message>
        <message>
            <source>Envelope…</source>
            <translation>ຊອງ…</translation>
        </message>
        <message>
            <source>Head not here</source>
            <translation>ຫົວໜ້າຍັງບໍ່ມາ</translation>
        </message>
        <message>
            <source>Ministries</source>
            <translation>ກະຊວງ</translation>
        </message>
        <message>
            <source>New delegation</source>
            <translation>ເພີ່ມຄະນະ</translation>
        </message>
        <message>
            <source>No delegation here</source>
            <translation>ບໍ່ມີຄະນະ</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>ຈັດລຳດັບ</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>ອົງການ</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>ອື່ນໆ</translation>
        </message>
        <message>
            <source>Provinces</source>
            <translation>ແຂວງ</translation>
        </message>
        <message>
            <source>Search a delegation</source>
            <translation>ຄົ້ນຫາຄະນະ</translation>
        </message>
        <message>
            <source>{n}, in the order of precedence</source>
            <translation>{n} ຄະນະ, ຕາມລຳດັບພິທີການ</translation>
        </message>
    </context>
    <context>
        <name>DeskPage</name>
        <message>
            <source>Before:</source>
            <translation>ກ່ອນໜ້ານີ້:</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>ເຊັກອິນ</translation>
        </message>
        <message>
            <source>Check in {name}</source>
            <translation>ເຊັກອິນ {name}</translation>
        </message>
        <message>
            <source>Check in {name}, {delegation}</source>
            <translation>ເຊັກອິນ {name}, {delegation}</translation>
        </message>
        <message>
            <source>Check-in of {name} taken back.</source>
            <translation>ເອົາການເຊັກອິນຂອງ {name} ກັບຄືນແລ້ວ.</translation>
        </message>
        <message>
            <source>Last scans</source>
            <translation>ການສະແກນຫຼ້າສຸດ</translation>
        </message>
        <message>
            <source>Leave full screen</source>
            <translation>ອອກຈາກເຕັມຈໍ</translation>
        </message>
        <message>
            <source>Override</source>
            <translation>ອະນຸຍາດພິເສດ</translation>
        </message>
        <message>
            <source>Print badge</source>
            <translation>ພິມບັດ</translation>
        </message>
        <message>
            <source>Reissue</source>
            <translation>ອອກບັດໃໝ່</translation>
        </message>
        <message>
            <source>Substitute</source>
            <translation>ຜູ້ມາແທນ</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>Walk-in</source>
            <translation>ລົງທະບຽນໜ້າງານ</translation>
        </message>
        <message>
            <source>Whole delegation…</source>
            <translation>ທັງຄະນະ…</translation>
        </message>
        <message>
            <source>Yes, this is {name}: check in</source>
            <translation>ແມ່ນແລ້ວ, ນີ້ແມ່ນ {name}: ເຊັກອິນ</translation>
        </message>
        <message>
            <source>{name} comes for {absent}. Badge {code} is the good one.</source>
            <translation>{name} ມາແທນ {absent}. ບັດ {code} ແມ່ນອັນທີ່ໃຊ້ໄດ້.</translation>
        </message>
    </context>
    <context>
        <name>Direction</name>
        <message>
            <source>In</source>
            <translation>ເຂົ້າ</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>ອອກ</translation>
        </message>
    </context>
    <context>
        <name>EditSheet</name>
        <message>
            <source>Change for good and print</source>
            <translation>ແກ້ຖາວອນ ແລະ ພິມ</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>ແກ້ໄຂ</translation>
        </message>
        <message>
            <source>Correct row {n}</source>
            <translation>ແກ້ໄຂແຖວ {n}</translation>
        </message>
        <message>
            <source>Everything fits.</source>
            <translation>ໃສ່ໄດ້ໝົດ.</translation>
        </message>
        <message>
            <source>Print with this text</source>
            <translation>ພິມດ້ວຍຂໍ້ຄວາມນີ້</translation>
        </message>
        <message>
            <source>Smaller or over more lines: {fields}</source>
            <translation>ນ້ອຍລົງ ຫຼື ຫຼາຍແຖວ: {fields}</translation>
        </message>
        <message>
            <source>Text of this badge</source>
            <translation>ຂໍ້ຄວາມຂອງບັດນີ້</translation>
        </message>
        <message>
            <source>The badge as it will be printed</source>
            <translation>ບັດຕາມທີ່ຈະພິມ</translation>
        </message>
        <message>
            <source>The delegation's names are changed for this print only.</source>
            <translation>ຊື່ຄະນະປ່ຽນສະເພາະການພິມເທື່ອນີ້.</translation>
        </message>
    </context>
    <context>
        <name>EntryField</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>ພົບ %n ຄົນ</numerusform>
                <numerusform>ພົບ %n ຄົນ</numerusform>
            </translation>
        </message>
        <message>
            <source>Esc clears</source>
            <translation>Esc ເພື່ອລຶບ</translation>
        </message>
        <message>
            <source>Reading a badge…</source>
            <translation>ກຳລັງອ່ານບັດ…</translation>
        </message>
        <message>
            <source>Scan a badge, or type a name or number</source>
            <translation>ສະແກນບັດ ຫຼື ພິມຊື່ ຫຼື ເລກບັດ</translation>
        </message>
        <message>
            <source>Scanner ready</source>
            <translation>ເຄື່ອງສະແກນພ້ອມ</translation>
        </message>
        <message>
            <source>Working offline: every scan is kept</source>
            <translation>ອອບລາຍ: ເກັບທຸກການສະແກນໄວ້</translation>
        </message>
        <message>
            <source>holding {n} keys</source>
            <translation>ຮັບແລ້ວ {n} ຕົວ</translation>
        </message>
    </context>
    <context>
        <name>EnvelopeTable</name>
        <message numerus="yes">
            <source>%n badge(s)</source>
            <translation>
                <numerusform>%n ບັດ</numerusform>
                <numerusform>%n ບັດ</numerusform>
            </translation>
        </message>
        <message>
            <source>All printed</source>
            <translation>ພິມໝົດແລ້ວ</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>ເລືອກແລ້ວ</translation>
        </message>
        <message>
            <source>Handed to {name}, {time}</source>
            <translation>ມອບໃຫ້ {name} ແລ້ວ, {time}</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>ບໍ່ໄດ້ເລືອກ</translation>
        </message>
        <message>
            <source>Not printed</source>
            <translation>ຍັງບໍ່ພິມ</translation>
        </message>
        <message>
            <source>Without a delegation</source>
            <translation>ບໍ່ຂຶ້ນກັບຄະນະໃດ</translation>
        </message>
        <message>
            <source>{part} of {count} handed over</source>
            <translation>ມອບແລ້ວ {part} ໃນ {count}</translation>
        </message>
        <message>
            <source>{part} of {count} printed</source>
            <translation>ພິມແລ້ວ {part} ໃນ {count}</translation>
        </message>
    </context>
    <context>
        <name>EnvelopesSheet</name>
        <message numerus="yes">
            <source>%n badge(s)</source>
            <translation>
                <numerusform>%n ບັດ</numerusform>
                <numerusform>%n ບັດ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n badge(s) came back.</source>
            <translation>
                <numerusform>ຮັບ %n ບັດຄືນແລ້ວ.</numerusform>
                <numerusform>ຮັບ %n ບັດຄືນແລ້ວ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n badge(s) handed to {name}.</source>
            <translation>
                <numerusform>ມອບ %n ບັດໃຫ້ {name} ແລ້ວ.</numerusform>
                <numerusform>ມອບ %n ບັດໃຫ້ {name} ແລ້ວ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cover sheet(s) saved in {file}.</source>
            <translation>
                <numerusform>ບັນທຶກໃບໜ້າຊອງ %n ໃບ ໃນ {file} ແລ້ວ.</numerusform>
                <numerusform>ບັນທຶກໃບໜ້າຊອງ %n ໃບ ໃນ {file} ແລ້ວ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n envelope(s)</source>
            <translation>
                <numerusform>%n ຊອງ</numerusform>
                <numerusform>%n ຊອງ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n label(s) saved in {file}.</source>
            <translation>
                <numerusform>ບັນທຶກປ້າຍຕິດຊອງ %n ໃບ ໃນ {file} ແລ້ວ.</numerusform>
                <numerusform>ບັນທຶກປ້າຍຕິດຊອງ %n ໃບ ໃນ {file} ແລ້ວ.</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>ທັງໝົດ</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>ຮັບຄືນ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Envelopes</source>
            <translation>ຊອງໃສ່ບັດ</translation>
        </message>
        <message>
            <source>Handed to</source>
            <translation>ມອບໃຫ້</translation>
        </message>
        <message>
            <source>Labels…</source>
            <translation>ປ້າຍຕິດຊອງ…</translation>
        </message>
        <message>
            <source>Language of the sheets</source>
            <translation>ພາສາຂອງໃບໜ້າຊອງ</translation>
        </message>
        <message>
            <source>Mark as handed over</source>
            <translation>ໝາຍວ່າມອບແລ້ວ</translation>
        </message>
        <message>
            <source>Move down (Alt+Down)</source>
            <translation>ຍ້າຍລົງ (Alt+Down)</translation>
        </message>
        <message>
            <source>Move up (Alt+Up)</source>
            <translation>ຍ້າຍຂຶ້ນ (Alt+Up)</translation>
        </message>
        <message>
            <source>No badges yet: import a list first.</source>
            <translation>ຍັງບໍ່ມີບັດ: ນຳເຂົ້າລາຍຊື່ກ່ອນ.</translation>
        </message>
        <message>
            <source>Not handed over</source>
            <translation>ຍັງບໍ່ໄດ້ມອບ</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save cover sheets as PDF…</source>
            <translation>ບັນທຶກໃບໜ້າຊອງເປັນ PDF…</translation>
        </message>
        <message>
            <source>Save the cover sheets</source>
            <translation>ບັນທຶກໃບໜ້າຊອງ</translation>
        </message>
        <message>
            <source>Save the labels</source>
            <translation>ບັນທຶກປ້າຍຕິດຊອງ</translation>
        </message>
        <message>
            <source>{envelopes}, {badges}</source>
            <translation>{envelopes}, {badges}</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>No printer is installed on this computer. Save the badges as a PDF instead.</source>
            <translation>ຄອມພິວເຕີນີ້ບໍ່ມີເຄື່ອງພິມ. ບັນທຶກບັດເປັນ PDF ແທນ.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>ຢຸດແລ້ວ. ບໍ່ມີຫຍັງປ່ຽນແປງ.</translation>
        </message>
        <message>
            <source>The disk is full: nothing can be saved. Free some space now.</source>
            <translation>ດິສເຕັມ: ບັນທຶກບໍ່ໄດ້. ກະລຸນາລຶບບາງຢ່າງອອກດຽວນີ້.</translation>
        </message>
        <message>
            <source>The forum file can be read but not changed.</source>
            <translation>ໄຟລ໌ກອງປະຊຸມອ່ານໄດ້ແຕ່ແກ້ບໍ່ໄດ້.</translation>
        </message>
        <message>
            <source>The forum file is busy. Try again.</source>
            <translation>ໄຟລ໌ກອງປະຊຸມກຳລັງໃຊ້ຢູ່. ລອງໃໝ່.</translation>
        </message>
        <message>
            <source>The forum file is damaged. Restore the last backup.</source>
            <translation>ໄຟລ໌ກອງປະຊຸມເສຍຫາຍ. ກູ້ຄືນຈາກສຳຮອງຫຼ້າສຸດ.</translation>
        </message>
        <message>
            <source>The forum was closed on {day} by {by}: it can only be looked at.</source>
            <translation>ກອງປະຊຸມປິດວັນທີ {day} ໂດຍ {by}: ເບິ່ງໄດ້ຢ່າງດຽວ.</translation>
        </message>
        <message>
            <source>The hub does not answer. This desk goes on by itself.</source>
            <translation>ສູນກາງບໍ່ຕອບ. ໂຕະນີ້ເຮັດວຽກຕໍ່ດ້ວຍຕົນເອງ.</translation>
        </message>
        <message>
            <source>The hub refused this desk. Check the address and the password.</source>
            <translation>ສູນກາງບໍ່ຮັບໂຕະນີ້. ກວດທີ່ຢູ່ ແລະ ລະຫັດຜ່ານ.</translation>
        </message>
        <message>
            <source>The password is wrong.</source>
            <translation>ລະຫັດຜ່ານບໍ່ຖືກ.</translation>
        </message>
        <message>
            <source>The printer did not take the badges. Is it switched on?</source>
            <translation>ເຄື່ອງພິມບໍ່ຮັບບັດ. ເປີດເຄື່ອງພິມແລ້ວບໍ?</translation>
        </message>
        <message>
            <source>The printer {printer} is not on this computer.</source>
            <translation>ຄອມພິວເຕີນີ້ບໍ່ມີເຄື່ອງພິມ {printer}.</translation>
        </message>
        <message>
            <source>There is no check-in to take back.</source>
            <translation>ບໍ່ມີການເຊັກອິນທີ່ຈະເອົາກັບຄືນ.</translation>
        </message>
        <message>
            <source>This badge template is no longer in the forum.</source>
            <translation>ແມ່ແບບບັດນີ້ບໍ່ມີໃນກອງປະຊຸມແລ້ວ.</translation>
        </message>
        <message>
            <source>This check-in was taken back before.</source>
            <translation>ການເຊັກອິນນີ້ເອົາກັບຄືນໄປກ່ອນແລ້ວ.</translation>
        </message>
        <message>
            <source>This checkpoint is no longer in the forum.</source>
            <translation>ຈຸດກວດນີ້ບໍ່ມີໃນກອງປະຊຸມແລ້ວ.</translation>
        </message>
        <message>
            <source>This delegate is no longer in the forum.</source>
            <translation>ຜູ້ແທນຄົນນີ້ບໍ່ມີໃນກອງປະຊຸມແລ້ວ.</translation>
        </message>
        <message>
            <source>This delegation is no longer in the forum.</source>
            <translation>ຄະນະນີ້ບໍ່ມີໃນກອງປະຊຸມແລ້ວ.</translation>
        </message>
        <message>
            <source>This file</source>
            <translation>ໄຟລ໌ນີ້</translation>
        </message>
        <message>
            <source>This is no longer there.</source>
            <translation>ສິ່ງນີ້ບໍ່ມີແລ້ວ.</translation>
        </message>
        <message>
            <source>This is there already.</source>
            <translation>ມີຢູ່ແລ້ວ.</translation>
        </message>
        <message>
            <source>This item is no longer in the programme.</source>
            <translation>ວາລະນີ້ບໍ່ຢູ່ໃນກອງປະຊຸມແລ້ວ.</translation>
        </message>
        <message>
            <source>This needs the organiser's password.</source>
            <translation>ຕ້ອງໃຊ້ລະຫັດຜ່ານຂອງຜູ້ຈັດງານ.</translation>
        </message>
        <message>
            <source>This question is not asked any more.</source>
            <translation>ບໍ່ຖາມຄຳຖາມນີ້ແລ້ວ.</translation>
        </message>
        <message>
            <source>Too many wrong passwords. Try again in {seconds} seconds.</source>
            <translation>ລະຫັດຜ່ານຜິດຫຼາຍເທື່ອ. ລອງໃໝ່ໃນ {seconds} ວິນາທີ.</translation>
        </message>
        <message>
            <source>{file} can be read but not changed. Copy it to a folder of your own.</source>
            <translation>{file} ອ່ານໄດ້ແຕ່ແກ້ບໍ່ໄດ້. ສຳເນົາໄປໄວ້ໃນໂຟນເດີຂອງທ່ານ.</translation>
        </message>
        <message>
            <source>{file} cannot be found.</source>
            <translation>ບໍ່ພົບ {file}.</translation>
        </message>
        <message>
            <source>{file} cannot be used: {why}.</source>
            <translation>ໃຊ້ {file} ບໍ່ໄດ້: {why}.</translation>
        </message>
        <message>
            <source>{file} is damaged. Restore the last backup.</source>
            <translation>{file} ເສຍຫາຍ. ກູ້ຄືນຈາກສຳຮອງຫຼ້າສຸດ.</translation>
        </message>
        <message>
            <source>{file} is not a forum file.</source>
            <translation>{file} ບໍ່ແມ່ນໄຟລ໌ກອງປະຊຸມ.</translation>
        </message>
        <message>
            <source>{file} is open in another window or busy. Close it there and try again.</source>
            <translation>{file} ເປີດຢູ່ໜ້າຕ່າງອື່ນ ຫຼື ກຳລັງໃຊ້ຢູ່. ປິດຢູ່ບ່ອນນັ້ນ ແລ້ວລອງໃໝ່.</translation>
        </message>
        <message>
            <source>{file} is there already. Choose another name.</source>
            <translation>ມີ {file} ຢູ່ແລ້ວ. ເລືອກຊື່ອື່ນ.</translation>
        </message>
        <message>
            <source>{file} lies on a network drive, where a forum can be damaged. Copy it to this computer.</source>
            <translation>{file} ຢູ່ໃນໄດເວີເຄືອຂ່າຍ, ໄຟລ໌ອາດເສຍຫາຍ. ສຳເນົາມາໄວ້ໃນຄອມພິວເຕີນີ້.</translation>
        </message>
        <message>
            <source>{file} was made by a newer version of this program. Update the program.</source>
            <translation>{file} ສ້າງດ້ວຍໂປຣແກຣມລຸ້ນໃໝ່ກວ່າ. ອັບເດດໂປຣແກຣມກ່ອນ.</translation>
        </message>
        <message>
            <source>{printer} did not take the badges: {words}.</source>
            <translation>{printer} ບໍ່ຮັບບັດ: {words}.</translation>
        </message>
    </context>
    <context>
        <name>ExportSheet</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n ແຖວ</numerusform>
                <numerusform>%n ແຖວ</numerusform>
            </translation>
        </message>
        <message>
            <source>A table to read</source>
            <translation>ຕາຕະລາງສຳລັບອ່ານ</translation>
        </message>
        <message>
            <source>All categories</source>
            <translation>ທຸກປະເພດ</translation>
        </message>
        <message>
            <source>All checkpoints</source>
            <translation>ທຸກຈຸດກວດ</translation>
        </message>
        <message>
            <source>All days</source>
            <translation>ທຸກມື້</translation>
        </message>
        <message>
            <source>All delegations</source>
            <translation>ທຸກຄະນະ</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>ປະເພດ</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>ຈຸດກວດ</translation>
        </message>
        <message>
            <source>Choose a place</source>
            <translation>ເລືອກບ່ອນບັນທຶກ</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>ເລືອກ…</translation>
        </message>
        <message>
            <source>Chosen now</source>
            <translation>ທີ່ເລືອກຢູ່</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>ຖັນ</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>ວັນ</translation>
        </message>
        <message>
            <source>Delegates, for programs</source>
            <translation>ຜູ້ແທນ, ສຳລັບໂປຣແກຣມ</translation>
        </message>
        <message>
            <source>Delegation</source>
            <translation>ຄະນະຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Everything, with charts</source>
            <translation>ທຸກຢ່າງ, ພ້ອມແຜນວາດ</translation>
        </message>
        <message>
            <source>Excel</source>
            <translation>Excel</translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Export the attendance</source>
            <translation>ສົ່ງອອກລາຍງານການເຂົ້າຮ່ວມ</translation>
        </message>
        <message>
            <source>Figures for the organiser</source>
            <translation>ຕົວເລກສຳລັບຜູ້ຈັດງານ</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ໄຟລ໌</translation>
        </message>
        <message>
            <source>Language of the headings</source>
            <translation>ພາສາຂອງຫົວຕາຕະລາງ</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>ໜ້າຕໍ່ໄປ</translation>
        </message>
        <message>
            <source>Official record</source>
            <translation>ບົດບັນທຶກທາງການ</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>PDF, to print</source>
            <translation>PDF, ສຳລັບພິມ</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>ໜ້າກ່ອນ</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>ໜ້າ {page} ໃນ {pages}</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>ເບິ່ງຕົວຢ່າງ</translation>
        </message>
        <message>
            <source>Preview: one moment…</source>
            <translation>ຕົວຢ່າງ: ລໍຖ້າຈັກໜ້ອຍ…</translation>
        </message>
        <message>
            <source>Save the attendance</source>
            <translation>ບັນທຶກການເຂົ້າຮ່ວມ</translation>
        </message>
        <message>
            <source>Scans, for programs</source>
            <translation>ການສະແກນ, ສຳລັບໂປຣແກຣມ</translation>
        </message>
        <message>
            <source>The first {shown} of {count} rows</source>
            <translation>{shown} ແຖວທຳອິດ ໃນ {count}</translation>
        </message>
        <message>
            <source>The lines of the Lao PDR above it</source>
            <translation>ຫົວເອກະສານຂອງ ສປປ ລາວ ຢູ່ເທິງ</translation>
        </message>
        <message>
            <source>The usual columns</source>
            <translation>ຖັນປົກກະຕິ</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>ແມ່ນຫຍັງ</translation>
        </message>
    </context>
    <context>
        <name>FailedScans</name>
        <message numerus="yes">
            <source>%n scan(s) shown. Enter opens one.</source>
            <translation>
                <numerusform>ສະແດງ %n ການສະແກນ. ກົດ Enter ເພື່ອເປີດ.</numerusform>
                <numerusform>ສະແດງ %n ການສະແກນ. ກົດ Enter ເພື່ອເປີດ.</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>ທັງໝົດ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>ໂຕະລົງທະບຽນ</translation>
        </message>
        <message>
            <source>Every day</source>
            <translation>ທຸກມື້</translation>
        </message>
        <message>
            <source>Every desk</source>
            <translation>ທຸກໂຕະ</translation>
        </message>
        <message>
            <source>Every reason</source>
            <translation>ທຸກເຫດຜົນ</translation>
        </message>
        <message>
            <source>Failed scans</source>
            <translation>ການສະແກນທີ່ບໍ່ຜ່ານ</translation>
        </message>
        <message>
            <source>There is none of these.</source>
            <translation>ບໍ່ມີແບບນີ້.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>ເວລາ</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>ໃຜ</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>ເຫດຜົນ</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>Accompanies</source>
            <translation>ຕິດຕາມ</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>ຄຳຕອບ</translation>
        </message>
        <message>
            <source>Badges</source>
            <translation>ບັດ</translation>
        </message>
        <message>
            <source>Capacity</source>
            <translation>ຮັບໄດ້ຈັກຄົນ</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>ປະເພດ</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>ຈຸດກວດ</translation>
        </message>
        <message>
            <source>Choices</source>
            <translation>ຕົວເລືອກ</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>ສີ</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>ຄ່າເລີ່ມຕົ້ນ</translation>
        </message>
        <message>
            <source>Delegation</source>
            <translation>ຄະນະຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Desks</source>
            <translation>ໂຕະ</translation>
        </message>
        <message>
            <source>Diet</source>
            <translation>ອາຫານ</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>ອີເມວ</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>ສິ້ນສຸດ</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ໄຟລ໌</translation>
        </message>
        <message>
            <source>Forum</source>
            <translation>ກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>ເພດ</translation>
        </message>
        <message>
            <source>Handed to</source>
            <translation>ມອບໃຫ້</translation>
        </message>
        <message>
            <source>Honorific</source>
            <translation>ຄຳນຳໜ້າຊື່</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>ພາສາ</translation>
        </message>
        <message>
            <source>Latin name</source>
            <translation>ຊື່ພາສາອັງກິດ</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>ຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>Minutes before opening</source>
            <translation>ນາທີກ່ອນເປີດ</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>ຊື່</translation>
        </message>
        <message>
            <source>Note for the desk</source>
            <translation>ໝາຍເຫດເຖິງໂຕະ</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>ເລກ</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>ເປີດ</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>ເຈ້ຍ</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>ລະຫັດຜ່ານ</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>ເບີໂທລະສັບ</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>ບ່ອນ</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>ຕຳແໜ່ງ</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>ຄຳຖາມ</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>ລຳດັບ</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>ເຫດຜົນ</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>ໝາຍເຫດ</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>ບ່ອນນັ່ງ</translation>
        </message>
        <message>
            <source>Starts</source>
            <translation>ເລີ່ມ</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>ສະຖານະ</translation>
        </message>
        <message>
            <source>Substitute</source>
            <translation>ຜູ້ມາແທນ</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>ແມ່ແບບ</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>ເຂດເວລາ</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>ຫົວຂໍ້</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>ສະຖານທີ່ຈັດ</translation>
        </message>
        <message>
            <source>Who is admitted</source>
            <translation>ໃຜເຂົ້າໄດ້</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>All files</source>
            <translation>ໄຟລ໌ທັງໝົດ</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>ຮູບພາບ</translation>
        </message>
        <message>
            <source>Show folder</source>
            <translation>ສະແດງໂຟນເດີ</translation>
        </message>
    </context>
    <context>
        <name>Greeting</name>
        <message>
            <source>All arrivals</source>
            <translation>ຜູ້ມາຮອດທັງໝົດ</translation>
        </message>
        <message>
            <source>All seen</source>
            <translation>ຮັບຊາບທັງໝົດ</translation>
        </message>
        <message>
            <source>Arrivals to greet</source>
            <translation>ຜູ້ມາຮອດທີ່ຕ້ອງຕ້ອນຮັບ</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>ມາຮອດ</translation>
        </message>
        <message>
            <source>Liaison</source>
            <translation>ຜູ້ປະສານງານ</translation>
        </message>
        <message>
            <source>Nobody to greet yet</source>
            <translation>ຍັງບໍ່ມີຜູ້ຕ້ອງຕ້ອນຮັບ</translation>
        </message>
        <message>
            <source>Position, delegation</source>
            <translation>ຕຳແໜ່ງ, ຄະນະ</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>ຮັບຊາບ</translation>
        </message>
        <message>
            <source>Seen to</source>
            <translation>ຕ້ອນຮັບແລ້ວ</translation>
        </message>
        <message>
            <source>VIPs, heads of delegation and people with a note appear as they arrive.</source>
            <translation>ແຂກ VIP, ຫົວໜ້າຄະນະ ແລະ ຜູ້ທີ່ມີໝາຍເຫດ ຈະປາກົດເມື່ອມາຮອດ.</translation>
        </message>
        <message>
            <source>VIPs, heads of delegation and people with a note, as they arrive today.</source>
            <translation>ແຂກ VIP, ຫົວໜ້າຄະນະ ແລະ ຜູ້ທີ່ມີໝາຍເຫດ ຕາມເວລາທີ່ມາຮອດມື້ນີ້.</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>ໃຜ</translation>
        </message>
        <message>
            <source>liaison {name}</source>
            <translation>ຜູ້ປະສານງານ {name}</translation>
        </message>
        <message>
            <source>to greet</source>
            <translation>ຕ້ອງຕ້ອນຮັບ</translation>
        </message>
        <message>
            <source>{time} {name}, arrived</source>
            <translation>{time} {name}, ມາຮອດແລ້ວ</translation>
        </message>
        <message>
            <source>{time}, {operator}</source>
            <translation>{time}, {operator}</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>By the time of day</source>
            <translation>ຕາມເວລາ</translation>
        </message>
        <message>
            <source>Check this desk</source>
            <translation>ກວດໂຕະນີ້</translation>
        </message>
        <message>
            <source>Checkpoint and direction (F5)</source>
            <translation>ຈຸດກວດ ແລະ ທິດທາງ (F5)</translation>
        </message>
        <message>
            <source>Chosen by the time of day</source>
            <translation>ເລືອກຕາມເວລາ</translation>
        </message>
        <message>
            <source>From now on: {checkpoint}</source>
            <translation>ແຕ່ນີ້ໄປ: {checkpoint}</translation>
        </message>
        <message>
            <source>Lock the organiser's rights</source>
            <translation>ລັອກສິດຂອງຜູ້ຈັດງານ</translation>
        </message>
        <message>
            <source>No checkpoint</source>
            <translation>ບໍ່ມີຈຸດກວດ</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>ຜູ້ປະຈຳໂຕະ</translation>
        </message>
        <message>
            <source>Organiser</source>
            <translation>ຄະນະຈັດງານ</translation>
        </message>
        <message>
            <source>Quiet</source>
            <translation>ງຽບ</translation>
        </message>
        <message>
            <source>Somebody else…</source>
            <translation>ຄົນອື່ນ…</translation>
        </message>
        <message>
            <source>The checkpoint of this desk was taken out: the time of day chooses now.</source>
            <translation>ຈຸດກວດຂອງໂຕະນີ້ຖືກເອົາອອກ: ດຽວນີ້ເລືອກຕາມເວລາ.</translation>
        </message>
        <message>
            <source>The organiser's rights are locked</source>
            <translation>ສິດຂອງຜູ້ຈັດງານຖືກລັອກ</translation>
        </message>
        <message>
            <source>The organiser's rights are on at this desk</source>
            <translation>ສິດຂອງຜູ້ຈັດງານເປີດຢູ່ໂຕະນີ້</translation>
        </message>
        <message>
            <source>Unlock the organiser's rights…</source>
            <translation>ເປີດສິດຂອງຜູ້ຈັດງານ…</translation>
        </message>
        <message>
            <source>checked in</source>
            <translation>ເຊັກອິນແລ້ວ</translation>
        </message>
        <message>
            <source>not recorded here</source>
            <translation>ບໍ່ບັນທຶກຢູ່ນີ້</translation>
        </message>
    </context>
    <context>
        <name>HeadsCard</name>
        <message>
            <source>Heads still to come</source>
            <translation>ຫົວໜ້າຄະນະຍັງບໍ່ມາ</translation>
        </message>
        <message>
            <source>No head of delegation is awaited.</source>
            <translation>ບໍ່ມີຫົວໜ້າຄະນະທີ່ຍັງບໍ່ມາຮອດ.</translation>
        </message>
    </context>
    <context>
        <name>HoldBackSheet</name>
        <message numerus="yes">
            <source>%n badge(s) would be printed with text left off:</source>
            <translation>
                <numerusform>%n ບັດ ຈະພິມຂໍ້ຄວາມບໍ່ຄົບ:</numerusform>
                <numerusform>%n ບັດ ຈະພິມຂໍ້ຄວາມບໍ່ຄົບ:</numerusform>
            </translation>
        </message>
        <message>
            <source>Not everything fits</source>
            <translation>ໃສ່ບໍ່ໝົດ</translation>
        </message>
        <message>
            <source>Print all the same</source>
            <translation>ພິມທັງໝົດ</translation>
        </message>
        <message numerus="yes">
            <source>Print the other %n</source>
            <translation>
                <numerusform>ພິມ %n ບັດທີ່ເຫຼືອ</numerusform>
                <numerusform>ພິມ %n ບັດທີ່ເຫຼືອ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ແລະ ອີກ %n</numerusform>
                <numerusform>ແລະ ອີກ %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>Create</source>
            <translation>ເພີ່ມໃໝ່</translation>
        </message>
        <message>
            <source>Decide again</source>
            <translation>ຕັດສິນໃໝ່</translation>
        </message>
        <message>
            <source>Decided: left out</source>
            <translation>ຕັດສິນແລ້ວ: ບໍ່ເອົາ</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>ແກ້ໄຂ</translation>
        </message>
        <message>
            <source>Looks like</source>
            <translation>ຄ້າຍຄືກັນ</translation>
        </message>
        <message>
            <source>No person</source>
            <translation>ບໍ່ແມ່ນຄົນ</translation>
        </message>
        <message>
            <source>Nothing differs</source>
            <translation>ບໍ່ມີຫຍັງຕ່າງ</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>ບໍ່ຮັບ</translation>
        </message>
        <message>
            <source>Same as {name}?</source>
            <translation>ແມ່ນ {name} ບໍ?</translation>
        </message>
        <message>
            <source>Same person</source>
            <translation>ຄົນດຽວກັນ</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>ເອົາເຂົ້າ</translation>
        </message>
        <message>
            <source>Two people</source>
            <translation>ສອງຄົນ</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>ຄືເກົ່າ</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>ປ່ຽນແປງ</translation>
        </message>
        <message>
            <source>Written by hand, stays: {fields}</source>
            <translation>ຂຽນດ້ວຍມື, ຮັກສາໄວ້: {fields}</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ແລະ ອີກ %n</numerusform>
                <numerusform>ແລະ ອີກ %n</numerusform>
            </translation>
        </message>
        <message>
            <source>no</source>
            <translation>ບໍ່</translation>
        </message>
        <message>
            <source>row {n} of this list</source>
            <translation>ແຖວ {n} ຂອງລາຍຊື່ນີ້</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ແມ່ນ</translation>
        </message>
        <message>
            <source>{field}:</source>
            <translation>{field}:</translation>
        </message>
    </context>
    <context>
        <name>ImportColumns</name>
        <message>
            <source>Arrival (not kept)</source>
            <translation>ວັນມາຮອດ (ບໍ່ເກັບ)</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>ປະເທດ</translation>
        </message>
        <message>
            <source>Date of birth (not kept)</source>
            <translation>ວັນເດືອນປີເກີດ (ບໍ່ເກັບ)</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>ກົມ</translation>
        </message>
        <message>
            <source>Departure (not kept)</source>
            <translation>ວັນກັບ (ບໍ່ເກັບ)</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>ນາມສະກຸນ</translation>
        </message>
        <message>
            <source>Family name, Latin</source>
            <translation>ນາມສະກຸນ ພາສາອັງກິດ</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>ຊື່ແທ້</translation>
        </message>
        <message>
            <source>Given name, Latin</source>
            <translation>ຊື່ແທ້ ພາສາອັງກິດ</translation>
        </message>
        <message>
            <source>Head of delegation</source>
            <translation>ຫົວໜ້າຄະນະ</translation>
        </message>
        <message>
            <source>Hotel (not kept)</source>
            <translation>ໂຮງແຮມ (ບໍ່ເກັບ)</translation>
        </message>
        <message>
            <source>Latin name</source>
            <translation>ຊື່ພາສາອັງກິດ</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>ບໍ່ເອົາ</translation>
        </message>
        <message>
            <source>Middle name</source>
            <translation>ຊື່ກາງ</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>ຊື່</translation>
        </message>
        <message>
            <source>Nationality</source>
            <translation>ສັນຊາດ</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>ລຳດັບ</translation>
        </message>
        <message>
            <source>Number of people (not kept)</source>
            <translation>ຈຳນວນຄົນ (ບໍ່ເກັບ)</translation>
        </message>
        <message>
            <source>Passport (not kept)</source>
            <translation>ໜັງສືຜ່ານແດນ (ບໍ່ເກັບ)</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>ແຂວງ</translation>
        </message>
        <message>
            <source>Signature (not kept)</source>
            <translation>ລາຍເຊັນ (ບໍ່ເກັບ)</translation>
        </message>
    </context>
    <context>
        <name>ImportFiles</name>
        <message>
            <source>a quotation mark is not closed</source>
            <translation>ເຄື່ອງໝາຍວົງຢືມບໍ່ໄດ້ປິດ</translation>
        </message>
        <message>
            <source>another program has it open for itself; save and close it there, then choose it again</source>
            <translation>ໂປຣແກຣມອື່ນເປີດໄຟລ໌ນີ້ຢູ່; ບັນທຶກ ແລະ ປິດຢູ່ນັ້ນ ແລ້ວເລືອກໃໝ່</translation>
        </message>
        <message>
            <source>it cannot be read; perhaps it is open in another program</source>
            <translation>ອ່ານບໍ່ໄດ້; ອາດເປີດຢູ່ໃນໂປຣແກຣມອື່ນ</translation>
        </message>
        <message>
            <source>it has no sheets</source>
            <translation>ບໍ່ມີແຜ່ນງານ</translation>
        </message>
        <message>
            <source>it has too many rows</source>
            <translation>ມີແຖວຫຼາຍເກີນໄປ</translation>
        </message>
        <message>
            <source>it holds macros although its name says that it has none; save it as .xlsx without them</source>
            <translation>ມີມາໂຄຣ ທັງທີ່ຊື່ໄຟລ໌ບອກວ່າບໍ່ມີ; ບັນທຶກເປັນ .xlsx ໂດຍບໍ່ມີມາໂຄຣ</translation>
        </message>
        <message>
            <source>it is a PDF; ask for the Excel list</source>
            <translation>ມັນແມ່ນ PDF; ຂໍໄຟລ໌ Excel</translation>
        </message>
        <message>
            <source>it is a binary workbook; save it as .xlsx</source>
            <translation>ມັນແມ່ນໄຟລ໌ .xlsb; ບັນທຶກເປັນ .xlsx</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>ມັນແມ່ນໂຟນເດີ</translation>
        </message>
        <message>
            <source>it is a web page; save it in Excel as .xlsx</source>
            <translation>ມັນແມ່ນໜ້າເວັບ; ບັນທຶກໃນ Excel ເປັນ .xlsx</translation>
        </message>
        <message>
            <source>it is an OpenDocument file but no table; save the list as .ods or .xlsx</source>
            <translation>ເປັນໄຟລ໌ OpenDocument ແຕ່ບໍ່ແມ່ນຕາຕະລາງ; ບັນທຶກລາຍຊື່ເປັນ .ods ຫຼື .xlsx</translation>
        </message>
        <message>
            <source>it is an XML file; open it in Excel and save it as .xlsx</source>
            <translation>ເປັນໄຟລ໌ XML; ເປີດໃນ Excel ແລະ ບັນທຶກເປັນ .xlsx</translation>
        </message>
        <message>
            <source>it is built to do harm</source>
            <translation>ໄຟລ໌ນີ້ເປັນອັນຕະລາຍ</translation>
        </message>
        <message>
            <source>it is damaged; open it in Excel and save it again</source>
            <translation>ໄຟລ໌ເສຍຫາຍ; ເປີດໃນ Excel ແລ້ວບັນທຶກໃໝ່</translation>
        </message>
        <message>
            <source>it is empty</source>
            <translation>ໄຟລ໌ຫວ່າງເປົ່າ</translation>
        </message>
        <message>
            <source>it is neither a workbook nor text</source>
            <translation>ບໍ່ແມ່ນຕາຕະລາງ ແລະ ບໍ່ແມ່ນຂໍ້ຄວາມ</translation>
        </message>
        <message>
            <source>it is no list: neither a workbook nor a table of text</source>
            <translation>ບໍ່ແມ່ນລາຍຊື່: ບໍ່ແມ່ນປຶ້ມຕາຕະລາງ ຫຼື ຕາຕະລາງຂໍ້ຄວາມ</translation>
        </message>
        <message>
            <source>it is no ordinary file</source>
            <translation>ມັນບໍ່ແມ່ນໄຟລ໌ທຳມະດາ</translation>
        </message>
        <message>
            <source>it is protected by a password; save it without one</source>
            <translation>ມີລະຫັດຜ່ານ; ບັນທຶກໂດຍບໍ່ໃສ່ລະຫັດ</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>ໄຟລ໌ໃຫຍ່ເກີນໄປ</translation>
        </message>
        <message>
            <source>it only marks that Excel has the list open; choose the list itself</source>
            <translation>ມັນພຽງແຕ່ບອກວ່າ Excel ກຳລັງເປີດລາຍຊື່ຢູ່; ເລືອກໄຟລ໌ລາຍຊື່ແທ້</translation>
        </message>
        <message>
            <source>it takes too long to read; copy the list into a new workbook</source>
            <translation>ໃຊ້ເວລາອ່ານດົນເກີນໄປ; ສຳເນົາລາຍຊື່ໃສ່ປຶ້ມຕາຕະລາງໃໝ່</translation>
        </message>
        <message>
            <source>it takes too much memory to read; copy the list into a new workbook</source>
            <translation>ໃຊ້ໜ່ວຍຄວາມຈຳຫຼາຍເກີນໄປ; ສຳເນົາລາຍຊື່ໃສ່ປຶ້ມຕາຕະລາງໃໝ່</translation>
        </message>
        <message>
            <source>it was written by Excel before 1997; save it in Excel as .xlsx</source>
            <translation>ຂຽນດ້ວຍ Excel ກ່ອນປີ 1997; ບັນທຶກໃນ Excel ເປັນ .xlsx</translation>
        </message>
        <message>
            <source>its letters are in an old Vietnamese coding (TCVN3 or VNI); convert it to Unicode, with UniKey for example</source>
            <translation>ຕົວອັກສອນໃຊ້ລະຫັດຫວຽດນາມເກົ່າ (TCVN3 ຫຼື VNI); ປ່ຽນເປັນ Unicode, ເຊັ່ນດ້ວຍ UniKey</translation>
        </message>
        <message>
            <source>its letters are in the Thai coding Windows 874; open it in Excel and save it as .xlsx</source>
            <translation>ຕົວອັກສອນໃຊ້ລະຫັດໄທ Windows 874; ເປີດໃນ Excel ແລະ ບັນທຶກເປັນ .xlsx</translation>
        </message>
        <message>
            <source>its letters are in the coding of an old font (as Saysettha Lao, Alice, .VnTime, Limon); convert it to Unicode, or ask the sender for a list in Phetsarath OT, Khmer OS or Times New Roman</source>
            <translation>ຕົວອັກສອນໃຊ້ລະຫັດຂອງຟອນເກົ່າ (ເຊັ່ນ Saysettha Lao, Alice, .VnTime, Limon); ປ່ຽນເປັນ Unicode ຫຼື ຂໍລາຍຊື່ໃໝ່ໃນ Phetsarath OT, Khmer OS ຫຼື Times New Roman</translation>
        </message>
        <message>
            <source>letters of its names were lost when it was saved (there are question marks in them); save the list as .xlsx or as CSV UTF-8 and choose it again</source>
            <translation>ຕົວອັກສອນຂອງຊື່ເສຍຕອນບັນທຶກ (ມີເຄື່ອງໝາຍຄຳຖາມ); ບັນທຶກລາຍຊື່ເປັນ .xlsx ຫຼື CSV UTF-8 ແລ້ວເລືອກໃໝ່</translation>
        </message>
        <message>
            <source>{file} cannot be used: {why}.</source>
            <translation>ໃຊ້ {file} ບໍ່ໄດ້: {why}.</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n ໄຟລ໌</numerusform>
                <numerusform>%n ໄຟລ໌</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) stayed, printed, scanned or changed since:</source>
            <translation>
                <numerusform>ຍັງຢູ່ %n ຄົນ, ພິມ, ສະແກນ ຫຼື ແກ້ໄຂແລ້ວ:</numerusform>
                <numerusform>ຍັງຢູ່ %n ຄົນ, ພິມ, ສະແກນ ຫຼື ແກ້ໄຂແລ້ວ:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s)</source>
            <translation>
                <numerusform>%n ແຜ່ນງານ</numerusform>
                <numerusform>%n ແຜ່ນງານ</numerusform>
            </translation>
        </message>
        <message>
            <source>Add {added}</source>
            <translation>ເພີ່ມ {added}</translation>
        </message>
        <message>
            <source>Add {added}, change {changed}</source>
            <translation>ເພີ່ມ {added}, ປ່ຽນ {changed}</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>ໄຟລ໌ທັງໝົດ</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>ຍົກເລີກ</translation>
        </message>
        <message>
            <source>Change {changed}</source>
            <translation>ປ່ຽນ {changed}</translation>
        </message>
        <message>
            <source>Check the plan</source>
            <translation>ກວດແຜນ</translation>
        </message>
        <message>
            <source>Choose lists</source>
            <translation>ເລືອກລາຍຊື່</translation>
        </message>
        <message>
            <source>Clipboard {time}</source>
            <translation>ຄລິບບອດ {time}</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>ລາຍລະອຽດ</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ໄຟລ໌</translation>
        </message>
        <message>
            <source>Header found in row {n}. Columns: {columns}</source>
            <translation>ພົບຫົວຂໍ້ຢູ່ແຖວ {n}. ຖັນ: {columns}</translation>
        </message>
        <message numerus="yes">
            <source>Headers found in %n sheet(s): look at the columns</source>
            <translation>
                <numerusform>ພົບຫົວຂໍ້ໃນ %n ແຜ່ນງານ: ກວດຖັນ</numerusform>
                <numerusform>ພົບຫົວຂໍ້ໃນ %n ແຜ່ນງານ: ກວດຖັນ</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>ນຳເຂົ້າ</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>ລາຍຊື່</translation>
        </message>
        <message>
            <source>Looking at the rows again</source>
            <translation>ກຳລັງກວດແຖວຄືນໃໝ່</translation>
        </message>
        <message>
            <source>Nothing to apply</source>
            <translation>ບໍ່ມີຫຍັງຕ້ອງບັນທຶກ</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>ບໍ່ມີຫຍັງປ່ຽນແປງ.</translation>
        </message>
        <message>
            <source>Paste cells</source>
            <translation>ວາງຊ່ອງຕາຕະລາງ</translation>
        </message>
        <message>
            <source>Person in the file</source>
            <translation>ຜູ້ທີ່ຢູ່ໃນໄຟລ໌</translation>
        </message>
        <message>
            <source>Reading lists</source>
            <translation>ກຳລັງອ່ານລາຍຊື່</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>ແຖວ</translation>
        </message>
        <message>
            <source>Save this report</source>
            <translation>ບັນທຶກລາຍງານນີ້</translation>
        </message>
        <message>
            <source>Saving the report</source>
            <translation>ກຳລັງບັນທຶກລາຍງານ</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>ແຜ່ນງານ</translation>
        </message>
        <message>
            <source>Table (*.csv);;JSON (*.json)</source>
            <translation>ຕາຕະລາງ (*.csv);;JSON (*.json)</translation>
        </message>
        <message>
            <source>Taking the import back</source>
            <translation>ກຳລັງເອົາການນຳເຂົ້າກັບຄືນ</translation>
        </message>
        <message>
            <source>The import is taken back: {removed} removed, {restored} as before.</source>
            <translation>ເອົາການນຳເຂົ້າກັບຄືນແລ້ວ: ລຶບ {removed}, ຄືເກົ່າ {restored}.</translation>
        </message>
        <message>
            <source>The report is saved as {file}.</source>
            <translation>ບັນທຶກລາຍງານເປັນ {file} ແລ້ວ.</translation>
        </message>
        <message>
            <source>There is no list on the clipboard: copy its cells, headers too.</source>
            <translation>ບໍ່ມີລາຍຊື່ໃນຄລິບບອດ: ສຳເນົາຊ່ອງຂອງມັນ, ລວມທັງຫົວຖັນ.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>What will happen</source>
            <translation>ຈະເຮັດຫຍັງ</translation>
        </message>
        <message>
            <source>Writing the roster</source>
            <translation>ກຳລັງບັນທຶກລາຍຊື່</translation>
        </message>
        <message>
            <source>{added} added, {changed} changed.</source>
            <translation>ເພີ່ມ {added}, ປ່ຽນ {changed}.</translation>
        </message>
        <message>
            <source>{added} added.</source>
            <translation>ເພີ່ມ {added}.</translation>
        </message>
        <message>
            <source>{changed} changed.</source>
            <translation>ປ່ຽນ {changed}.</translation>
        </message>
    </context>
    <context>
        <name>ImportReasons</name>
        <message>
            <source>A cell shows an error of the spreadsheet</source>
            <translation>ມີຊ່ອງທີ່ຜິດພາດໃນຕາຕະລາງ</translation>
        </message>
        <message>
            <source>A heading, not a person</source>
            <translation>ຫົວຂໍ້, ບໍ່ແມ່ນຄົນ</translation>
        </message>
        <message>
            <source>A hidden column of this sheet was read, too</source>
            <translation>ອ່ານຖັນທີ່ເຊື່ອງໄວ້ຂອງແຜ່ນນີ້ນຳ</translation>
        </message>
        <message>
            <source>A name alone, apart from the table: perhaps a signature.</source>
            <translation>ມີແຕ່ຊື່, ຢູ່ນອກຕາຕະລາງ: ອາດເປັນລາຍເຊັນ.</translation>
        </message>
        <message>
            <source>A note, not a person</source>
            <translation>ໝາຍເຫດ, ບໍ່ແມ່ນຄົນ</translation>
        </message>
        <message>
            <source>A number without a person</source>
            <translation>ມີແຕ່ເລກ, ບໍ່ມີຄົນ</translation>
        </message>
        <message>
            <source>A title, not a person</source>
            <translation>ຫົວເລື່ອງ, ບໍ່ແມ່ນຄົນ</translation>
        </message>
        <message>
            <source>A total, not a person</source>
            <translation>ຍອດລວມ, ບໍ່ແມ່ນຄົນ</translation>
        </message>
        <message>
            <source>A very long text</source>
            <translation>ຂໍ້ຄວາມຍາວຫຼາຍ</translation>
        </message>
        <message>
            <source>Another person has the same phone or e-mail</source>
            <translation>ຄົນອື່ນມີເບີໂທ ຫຼື ອີເມວດຽວກັນ</translation>
        </message>
        <message>
            <source>Hidden row in the file: imported</source>
            <translation>ແຖວເຊື່ອງໄວ້ໃນໄຟລ໌: ນຳເຂົ້າ</translation>
        </message>
        <message>
            <source>Hidden sheet: not imported</source>
            <translation>ແຜ່ນງານເຊື່ອງໄວ້: ບໍ່ນຳເຂົ້າ</translation>
        </message>
        <message>
            <source>Look at the e-mail address</source>
            <translation>ກວດອີເມວ</translation>
        </message>
        <message>
            <source>Look at the phone number</source>
            <translation>ກວດເບີໂທ</translation>
        </message>
        <message>
            <source>Name is nearly the same, same position and delegation</source>
            <translation>ຊື່ເກືອບຄືກັນ, ຕຳແໜ່ງ ແລະ ຄະນະດຽວກັນ</translation>
        </message>
        <message>
            <source>Name is written otherwise, same e-mail</source>
            <translation>ຂຽນຊື່ຕ່າງກັນ, ອີເມວດຽວກັນ</translation>
        </message>
        <message>
            <source>Name is written otherwise, same phone</source>
            <translation>ຂຽນຊື່ຕ່າງກັນ, ເບີໂທດຽວກັນ</translation>
        </message>
        <message>
            <source>No category is called so: one was proposed</source>
            <translation>ບໍ່ມີປະເພດຊື່ນີ້: ໄດ້ສະເໜີໃຫ້ໜຶ່ງປະເພດ</translation>
        </message>
        <message>
            <source>No row of headers was found in this sheet.</source>
            <translation>ບໍ່ພົບແຖວຫົວຂໍ້ໃນແຜ່ນງານນີ້.</translation>
        </message>
        <message>
            <source>Nobody is named yet (to be confirmed).</source>
            <translation>ຍັງບໍ່ມີຊື່ (ລໍຖ້າຢືນຢັນ).</translation>
        </message>
        <message>
            <source>Same name, but another phone or e-mail</source>
            <translation>ຊື່ດຽວກັນ, ແຕ່ເບີໂທ ຫຼື ອີເມວຕ່າງກັນ</translation>
        </message>
        <message>
            <source>Several people in the roster would fit</source>
            <translation>ມີຫຼາຍຄົນໃນລາຍຊື່ທີ່ກົງກັນ</translation>
        </message>
        <message>
            <source>Signature or date under the list</source>
            <translation>ລາຍເຊັນ ຫຼື ວັນທີກ້ອງລາຍຊື່</translation>
        </message>
        <message>
            <source>Somebody of this delegation has a like name</source>
            <translation>ມີຄົນໃນຄະນະນີ້ຊື່ຄ້າຍຄືກັນ</translation>
        </message>
        <message>
            <source>Stands in these lists twice: the second row is left out</source>
            <translation>ມີຊ້ຳໃນລາຍຊື່ນີ້: ບໍ່ເອົາແຖວທີສອງ</translation>
        </message>
        <message>
            <source>Struck out in the list.</source>
            <translation>ຖືກຂີດອອກໃນລາຍຊື່.</translation>
        </message>
        <message>
            <source>The Latin name of the person above</source>
            <translation>ຊື່ລາຕິນຂອງຄົນຢູ່ເທິງ</translation>
        </message>
        <message>
            <source>The file holds macros: none was run</source>
            <translation>ໄຟລ໌ມີມາໂຄຣ: ບໍ່ໄດ້ເປີດໃຊ້</translation>
        </message>
        <message>
            <source>The headers again</source>
            <translation>ແຖວຫົວຂໍ້ຊ້ຳ</translation>
        </message>
        <message>
            <source>The name cell shows an error of the spreadsheet.</source>
            <translation>ຊ່ອງຊື່ມີຂໍ້ຜິດພາດຂອງຕາຕະລາງ.</translation>
        </message>
        <message>
            <source>The name holds no letters.</source>
            <translation>ຊື່ບໍ່ມີຕົວອັກສອນ.</translation>
        </message>
        <message>
            <source>The name is a formula without a result. Save the file in Excel and choose it again.</source>
            <translation>ຊື່ເປັນສູດທີ່ບໍ່ມີຜົນ. ບັນທຶກໄຟລ໌ໃນ Excel ແລ້ວເລືອກໃໝ່.</translation>
        </message>
        <message>
            <source>The name is longer than 200 letters.</source>
            <translation>ຊື່ຍາວກວ່າ 200 ຕົວອັກສອນ.</translation>
        </message>
        <message>
            <source>The name is missing.</source>
            <translation>ບໍ່ມີຊື່.</translation>
        </message>
        <message>
            <source>The phone number was put right: please check</source>
            <translation>ແກ້ເບີໂທແລ້ວ: ກະລຸນາກວດຄືນ</translation>
        </message>
        <message>
            <source>This file was imported before: nothing in it changes anything</source>
            <translation>ໄຟລ໌ນີ້ນຳເຂົ້າແລ້ວ: ບໍ່ມີຫຍັງປ່ຽນແປງ</translation>
        </message>
        <message>
            <source>This sheet has no column of names</source>
            <translation>ແຜ່ນງານນີ້ບໍ່ມີຖັນຊື່</translation>
        </message>
        <message>
            <source>Two tables beside each other: only the left one was read. Put the right one below it</source>
            <translation>ສອງຕາຕະລາງຢູ່ຂ້າງກັນ: ອ່ານສະເພາະອັນຊ້າຍ. ເອົາອັນຂວາໄວ້ກ້ອງ</translation>
        </message>
        <message>
            <source>Vietnamese letters of an older coding (Windows 1258) were turned into Unicode: please check</source>
            <translation>ຕົວອັກສອນຫວຽດນາມລະຫັດເກົ່າ (Windows 1258) ຖືກປ່ຽນເປັນ Unicode: ກະລຸນາກວດ</translation>
        </message>
    </context>
    <context>
        <name>KeysSheet</name>
        <message>
            <source>Admit against a refusal</source>
            <translation>ອະນຸຍາດພິເສດ</translation>
        </message>
        <message>
            <source>Answer the question</source>
            <translation>ຕອບຄຳຖາມ</translation>
        </message>
        <message>
            <source>Change its text, then print</source>
            <translation>ແກ້ຂໍ້ຄວາມ ແລ້ວພິມ</translation>
        </message>
        <message>
            <source>Check in the whole delegation</source>
            <translation>ເຊັກອິນທັງຄະນະ</translation>
        </message>
        <message>
            <source>Check in; commit a form</source>
            <translation>ເຊັກອິນ; ຢືນຢັນແບບຟອມ</translation>
        </message>
        <message>
            <source>Checkpoint and direction</source>
            <translation>ຈຸດກວດ ແລະ ທິດທາງ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Export the attendance</source>
            <translation>ສົ່ງອອກລາຍງານການເຂົ້າຮ່ວມ</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>ເຕັມຈໍ</translation>
        </message>
        <message>
            <source>Go to the field</source>
            <translation>ໄປທີ່ຊ່ອງປ້ອນ</translation>
        </message>
        <message>
            <source>Import a list</source>
            <translation>ນຳເຂົ້າລາຍຊື່</translation>
        </message>
        <message>
            <source>Keys of this page</source>
            <translation>ປຸ່ມລັດຂອງໜ້ານີ້</translation>
        </message>
        <message>
            <source>Larger, smaller</source>
            <translation>ໃຫຍ່ຂຶ້ນ, ນ້ອຍລົງ</translation>
        </message>
        <message>
            <source>One step back</source>
            <translation>ກັບຄືນໜຶ່ງຂັ້ນ</translation>
        </message>
        <message>
            <source>Open the person that is marked</source>
            <translation>ເປີດຜູ້ທີ່ເລືອກ</translation>
        </message>
        <message>
            <source>Print this badge</source>
            <translation>ພິມບັດນີ້</translation>
        </message>
        <message>
            <source>Quiet</source>
            <translation>ງຽບ</translation>
        </message>
        <message>
            <source>Register a walk-in</source>
            <translation>ລົງທະບຽນໜ້າງານ</translation>
        </message>
        <message>
            <source>Reissue a badge</source>
            <translation>ອອກບັດໃໝ່</translation>
        </message>
        <message>
            <source>Substitute</source>
            <translation>ຜູ້ມາແທນ</translation>
        </message>
        <message>
            <source>Take back the last check-in</source>
            <translation>ເອົາການເຊັກອິນຫຼ້າສຸດກັບຄືນ</translation>
        </message>
        <message>
            <source>The last answer again</source>
            <translation>ຜົນຫຼ້າສຸດອີກຄັ້ງ</translation>
        </message>
        <message>
            <source>The pages</source>
            <translation>ໜ້າຕ່າງໆ</translation>
        </message>
    </context>
    <context>
        <name>LastScans</name>
        <message>
            <source>Answer</source>
            <translation>ຕອບ</translation>
        </message>
        <message>
            <source>Last scans</source>
            <translation>ການສະແກນຫຼ້າສຸດ</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>ຮັບຊາບ</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>ເອົາກັບຄືນແລ້ວ</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Full screen</source>
            <translation>ເຕັມຈໍ</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>ອີກ %n</numerusform>
                <numerusform>ອີກ %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
    </context>
    <context>
        <name>Namesakes</name>
        <message numerus="yes">
            <source>%n or more with this name</source>
            <translation>
                <numerusform>ຊື່ນີ້ມີ %n ຄົນຂຶ້ນໄປ</numerusform>
                <numerusform>ຊື່ນີ້ມີ %n ຄົນຂຶ້ນໄປ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with this name</source>
            <translation>
                <numerusform>ຊື່ນີ້ມີ %n ຄົນ</numerusform>
                <numerusform>ຊື່ນີ້ມີ %n ຄົນ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NewForumDialog</name>
        <message>
            <source>Choose where to keep it</source>
            <translation>ເລືອກບ່ອນເກັບ</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>ມື້ທຳອິດ</translation>
        </message>
        <message>
            <source>Forum files (*.forum)</source>
            <translation>ໄຟລ໌ກອງປະຊຸມ (*.forum)</translation>
        </message>
        <message>
            <source>Host: the ministry or body that holds it</source>
            <translation>ເຈົ້າພາບ: ກະຊວງ ຫຼື ອົງການທີ່ຈັດ</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>ມື້ສຸດທ້າຍ</translation>
        </message>
        <message>
            <source>Name of the forum *</source>
            <translation>ຊື່ກອງປະຊຸມ *</translation>
        </message>
        <message>
            <source>New forum</source>
            <translation>ກອງປະຊຸມໃໝ່</translation>
        </message>
        <message>
            <source>The dates are known</source>
            <translation>ຮູ້ວັນທີແລ້ວ</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>ສະຖານທີ່ຈັດ</translation>
        </message>
        <message>
            <source>Where to keep the forum file</source>
            <translation>ບ່ອນເກັບໄຟລ໌ກອງປະຊຸມ</translation>
        </message>
    </context>
    <context>
        <name>NextForum</name>
        <message>
            <source>Always taken from {forum}: {categories} categories with their print rules, {templates} own badge templates, the logo, {checkpoints} checkpoints, host, reference data, what columns of lists mean. Never taken: people, badges, check-ins, photos, notes, speakers and the organiser's password.</source>
            <translation>ເອົາຈາກ {forum} ສະເໝີ: {categories} ປະເພດພ້ອມກົດການພິມ, {templates} ແບບບັດຂອງຕົນ, ໂລໂກ້, {checkpoints} ຈຸດກວດ, ເຈົ້າພາບ, ຂໍ້ມູນອ້າງອີງ, ຄວາມໝາຍຂອງຖັນລາຍຊື່. ບໍ່ເອົາ: ຄົນ, ບັດ, ການເຊັກອິນ, ຮູບ, ໝາຍເຫດ, ຜູ້ກ່າວ ແລະ ລະຫັດຜ່ານຂອງຜູ້ຈັດງານ.</translation>
        </message>
        <message>
            <source>Choose the earlier forum</source>
            <translation>ເລືອກກອງປະຊຸມກ່ອນໜ້າ</translation>
        </message>
        <message>
            <source>Delegations ({n})</source>
            <translation>ຄະນະ ({n})</translation>
        </message>
        <message>
            <source>New forum from an earlier one</source>
            <translation>ກອງປະຊຸມໃໝ່ຈາກອັນກ່ອນ</translation>
        </message>
        <message>
            <source>Programme ({n}), moved by days</source>
            <translation>ວາລະ ({n}), ຍ້າຍວັນ</translation>
        </message>
        <message>
            <source>Questions at check-in ({n})</source>
            <translation>ຄຳຖາມຕອນເຊັກອິນ ({n})</translation>
        </message>
        <message>
            <source>Their liaisons and contacts ({n})</source>
            <translation>ຜູ້ປະສານງານ ແລະ ຜູ້ຕິດຕໍ່ ({n})</translation>
        </message>
    </context>
    <context>
        <name>OperatorSheet</name>
        <message>
            <source>Known here as {name}.</source>
            <translation>ຢູ່ນີ້ຮູ້ຈັກໃນຊື່ {name}.</translation>
        </message>
        <message>
            <source>Name of the operator</source>
            <translation>ຊື່ຜູ້ປະຈຳໂຕະ</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>ຮັບໜ້າທີ່</translation>
        </message>
        <message>
            <source>Who sits here?</source>
            <translation>ໃຜນັ່ງຢູ່ນີ້?</translation>
        </message>
    </context>
    <context>
        <name>OrganiserSheet</name>
        <message>
            <source>A forgotten password cannot be found out or replaced by anybody. Write it down, and let two people know it.</source>
            <translation>ລະຫັດຜ່ານທີ່ລືມແລ້ວ ບໍ່ມີໃຜຊອກຫາ ຫຼື ປ່ຽນແທນໄດ້. ຂຽນໄວ້ ແລະ ໃຫ້ສອງຄົນຮູ້.</translation>
        </message>
        <message>
            <source>Change the organiser's password</source>
            <translation>ປ່ຽນລະຫັດຜ່ານຂອງຜູ້ຈັດງານ</translation>
        </message>
        <message>
            <source>New password, eight letters at least</source>
            <translation>ລະຫັດຜ່ານໃໝ່, ຢ່າງໜ້ອຍແປດຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>Organiser's password</source>
            <translation>ລະຫັດຜ່ານຂອງຜູ້ຈັດງານ</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>ລະຫັດຜ່ານ</translation>
        </message>
        <message>
            <source>Present password</source>
            <translation>ລະຫັດຜ່ານປັດຈຸບັນ</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>ຖອນ</translation>
        </message>
        <message>
            <source>Remove the organiser's password</source>
            <translation>ຖອນລະຫັດຜ່ານຂອງຜູ້ຈັດງານ</translation>
        </message>
        <message>
            <source>Save the password</source>
            <translation>ບັນທຶກລະຫັດຜ່ານ</translation>
        </message>
        <message>
            <source>Set an organiser's password</source>
            <translation>ຕັ້ງລະຫັດຜ່ານຂອງຜູ້ຈັດງານ</translation>
        </message>
        <message>
            <source>Show the letters</source>
            <translation>ສະແດງຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>The rights stay on for ten minutes after the last act that needs them, or until they are locked.</source>
            <translation>ສິດຈະເປີດຢູ່ສິບນາທີຫຼັງການກະທຳສຸດທ້າຍທີ່ຕ້ອງໃຊ້ສິດ ຫຼື ຈົນກວ່າຈະລັອກ.</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>ພິມຄືເກົ່າອີກເທື່ອໜຶ່ງ</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>ທັງສອງບໍ່ຄືກັນ.</translation>
        </message>
        <message>
            <source>Then everybody at this desk may do what only the organiser may do now.</source>
            <translation>ຈາກນັ້ນທຸກຄົນຢູ່ໂຕະນີ້ຈະເຮັດໄດ້ ສິ່ງທີ່ດຽວນີ້ມີແຕ່ຜູ້ຈັດງານເຮັດໄດ້.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>ປົດລັອກ</translation>
        </message>
    </context>
    <context>
        <name>OtherPaperSheet</name>
        <message>
            <source>Other paper in the printer</source>
            <translation>ເຈ້ຍໃນເຄື່ອງພິມບໍ່ກົງກັນ</translation>
        </message>
        <message>
            <source>Print all the same</source>
            <translation>ພິມແບບນີ້</translation>
        </message>
        <message>
            <source>The badge is printed at true size in the upper left corner.</source>
            <translation>ບັດພິມຂະໜາດແທ້ຢູ່ແຈເທິງຊ້າຍ.</translation>
        </message>
        <message>
            <source>The badge is printed at true size; what has no paper under it is lost.</source>
            <translation>ບັດພິມຂະໜາດແທ້; ສ່ວນທີ່ເກີນເຈ້ຍຈະຂາດໄປ.</translation>
        </message>
        <message>
            <source>{printer} says its paper is {w} × {h} mm; the page is {pw} × {ph} mm.</source>
            <translation>{printer} ແຈ້ງວ່າເຈ້ຍແມ່ນ {w} × {h} ມມ; ໜ້າແມ່ນ {pw} × {ph} ມມ.</translation>
        </message>
    </context>
    <context>
        <name>Outcomes</name>
        <message>
            <source>Admitted</source>
            <translation>ເຊີນເຂົ້າ</translation>
        </message>
        <message>
            <source>Came before</source>
            <translation>ມາກ່ອນແລ້ວ</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>ກຳລັງລໍຖ້າ</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>ບໍ່ອະນຸຍາດ</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>ເອົາກັບຄືນແລ້ວ</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>ອ່ານບໍ່ໄດ້</translation>
        </message>
        <message>
            <source>from paper</source>
            <translation>ຈາກເຈ້ຍ</translation>
        </message>
    </context>
    <context>
        <name>OverrideSheet</name>
        <message>
            <source>Admit</source>
            <translation>ອະນຸຍາດ</translation>
        </message>
        <message>
            <source>Admit all the same</source>
            <translation>ອະນຸຍາດພິເສດ</translation>
        </message>
        <message>
            <source>Reason, five letters at least. It is recorded with your name.</source>
            <translation>ເຫດຜົນ ຢ່າງໜ້ອຍຫ້າຕົວອັກສອນ. ຈະບັນທຶກພ້ອມຊື່ຂອງທ່ານ.</translation>
        </message>
    </context>
    <context>
        <name>PaperPrint</name>
        <message numerus="yes">
            <source>%n person(s) stand in {file}. Print it and keep it at the desk.</source>
            <translation>
                <numerusform>{file} ມີ %n ຄົນ. ພິມອອກ ແລະ ເກັບໄວ້ທີ່ໂຕະ.</numerusform>
                <numerusform>{file} ມີ %n ຄົນ. ພິມອອກ ແລະ ເກັບໄວ້ທີ່ໂຕະ.</numerusform>
            </translation>
        </message>
        <message>
            <source>A list for each desk, by first letters</source>
            <translation>ແຕ່ລະໂຕະມີລາຍຊື່ຂອງຕົນ, ຕາມອັກສອນທຳອິດ</translation>
        </message>
        <message>
            <source>Alphabet</source>
            <translation>ລຳດັບຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>A–K, L–Z</source>
            <translation>A–K, L–Z</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>ຈຸດກວດ</translation>
        </message>
        <message>
            <source>Choose a place</source>
            <translation>ເລືອກບ່ອນບັນທຶກ</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>ວັນ</translation>
        </message>
        <message>
            <source>Desks by first letters</source>
            <translation>ໂຕະຕາມອັກສອນທຳອິດ</translation>
        </message>
        <message>
            <source>Keep it beside the desk. When the power fails, tick whoever comes and write the time.</source>
            <translation>ເກັບໄວ້ຂ້າງໂຕະ. ເມື່ອໄຟດັບ ໃຫ້ໝາຍຜູ້ທີ່ມາ ແລະ ຂຽນເວລາ.</translation>
        </message>
        <message>
            <source>Language of the headings</source>
            <translation>ພາສາຂອງຫົວຕາຕະລາງ</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>ລາຍຊື່</translation>
        </message>
        <message>
            <source>One list, alphabetical</source>
            <translation>ລາຍຊື່ດຽວ, ຕາມຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>One list, by delegation</source>
            <translation>ລາຍຊື່ດຽວ, ຕາມຄະນະ</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Print a list to tick off</source>
            <translation>ພິມລາຍຊື່ສຳລັບໝາຍ</translation>
        </message>
        <message>
            <source>Save the list</source>
            <translation>ບັນທຶກລາຍຊື່</translation>
        </message>
        <message>
            <source>To be written by hand</source>
            <translation>ຂຽນດ້ວຍມື</translation>
        </message>
        <message>
            <source>Writing the list</source>
            <translation>ກຳລັງຂຽນລາຍຊື່</translation>
        </message>
        <message>
            <source>“{value}” ends before it begins.</source>
            <translation>“{value}” ຈົບກ່ອນເລີ່ມ.</translation>
        </message>
        <message>
            <source>“{value}” is no range of letters. Write A–K, L–Z.</source>
            <translation>“{value}” ບໍ່ແມ່ນຊ່ວງຕົວອັກສອນ. ຂຽນ A–K, L–Z.</translation>
        </message>
    </context>
    <context>
        <name>PaperSheet</name>
        <message numerus="yes">
            <source>%n badge(s) a sheet</source>
            <translation>
                <numerusform>%n ບັດຕໍ່ແຜ່ນ</numerusform>
                <numerusform>%n ບັດຕໍ່ແຜ່ນ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s)</source>
            <translation>
                <numerusform>%n ແຜ່ນ</numerusform>
                <numerusform>%n ແຜ່ນ</numerusform>
            </translation>
        </message>
        <message>
            <source>A badge needs {needs} mm; this paper has room for {room} mm.</source>
            <translation>ບັດຕ້ອງການ {needs} ມມ; ເຈ້ຍນີ້ມີບ່ອນ {room} ມມ.</translation>
        </message>
        <message>
            <source>A new sheet for each part</source>
            <translation>ແຕ່ລະສ່ວນເລີ່ມແຜ່ນໃໝ່</translation>
        </message>
        <message>
            <source>A3 sheets</source>
            <translation>ແຜ່ນ A3</translation>
        </message>
        <message>
            <source>A4 sheets</source>
            <translation>ແຜ່ນ A4</translation>
        </message>
        <message>
            <source>Alphabet</source>
            <translation>ລຳດັບຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>As the envelopes stand</source>
            <translation>ຕາມລຳດັບຂອງຊອງ</translation>
        </message>
        <message>
            <source>As the template is meant</source>
            <translation>ຕາມແມ່ແບບ</translation>
        </message>
        <message>
            <source>A–K, L–Z</source>
            <translation>ກ–ຍ, ດ–ຮ</translation>
        </message>
        <message>
            <source>Back above the front</source>
            <translation>ດ້ານຫຼັງຢູ່ເທິງດ້ານໜ້າ</translation>
        </message>
        <message>
            <source>Back left of the front</source>
            <translation>ດ້ານຫຼັງຢູ່ຊ້າຍດ້ານໜ້າ</translation>
        </message>
        <message>
            <source>Both, front and back</source>
            <translation>ສອງດ້ານ: ໜ້າ ແລະ ຫຼັງ</translation>
        </message>
        <message>
            <source>Both, to be folded</source>
            <translation>ສອງດ້ານ: ສຳລັບພັບ</translation>
        </message>
        <message>
            <source>By delegation</source>
            <translation>ຕາມຄະນະ</translation>
        </message>
        <message>
            <source>By desk, alphabetical</source>
            <translation>ຕາມໂຕະ, ຕາມຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>Cut marks</source>
            <translation>ເຄື່ອງໝາຍຕັດ</translation>
        </message>
        <message>
            <source>Desks by first letters</source>
            <translation>ໂຕະຕາມຕົວອັກສອນທຳອິດ</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>ການພັບ</translation>
        </message>
        <message>
            <source>For each delegation, desk or envelope</source>
            <translation>ສຳລັບແຕ່ລະຄະນະ, ໂຕະ ຫຼື ຊອງ</translation>
        </message>
        <message>
            <source>Gap below</source>
            <translation>ຫ່າງທາງລຸ່ມ</translation>
        </message>
        <message>
            <source>Gap beside</source>
            <translation>ຫ່າງທາງຂ້າງ</translation>
        </message>
        <message>
            <source>Margin, mm</source>
            <translation>ຂອບ, ມມ</translation>
        </message>
        <message>
            <source>One badge a page</source>
            <translation>ໜຶ່ງບັດຕໍ່ໜ້າ</translation>
        </message>
        <message>
            <source>Or click the positions in the picture</source>
            <translation>ຫຼື ກົດບ່ອນໃນຮູບ</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>ລຳດັບ</translation>
        </message>
        <message>
            <source>Order of precedence</source>
            <translation>ລຳດັບພິທີການ</translation>
        </message>
        <message>
            <source>Over the long edge</source>
            <translation>ຕາມຂອບຍາວ</translation>
        </message>
        <message>
            <source>Over the short edge</source>
            <translation>ຕາມຂອບສັ້ນ</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>ເຈ້ຍ</translation>
        </message>
        <message>
            <source>Paper and order</source>
            <translation>ເຈ້ຍ ແລະ ລຳດັບ</translation>
        </message>
        <message>
            <source>Protocol: by rank</source>
            <translation>ພິທີການ: ຕາມລຳດັບບຸກຄົນ</translation>
        </message>
        <message>
            <source>Sides</source>
            <translation>ດ້ານທີ່ພິມ</translation>
        </message>
        <message>
            <source>The front alone</source>
            <translation>ສະເພາະດ້ານໜ້າ</translation>
        </message>
        <message>
            <source>The printer turns the sheet</source>
            <translation>ເຄື່ອງພິມປີ້ນແຜ່ນ</translation>
        </message>
        <message>
            <source>This template has no back</source>
            <translation>ແມ່ແບບນີ້ບໍ່ມີດ້ານຫຼັງ</translation>
        </message>
        <message>
            <source>US Letter sheets</source>
            <translation>ແຜ່ນ US Letter</translation>
        </message>
        <message>
            <source>Use these</source>
            <translation>ໃຊ້ຄ່າເຫຼົ່ານີ້</translation>
        </message>
        <message>
            <source>Used positions, first sheet</source>
            <translation>ບ່ອນທີ່ໃຊ້ແລ້ວ, ແຜ່ນທຳອິດ</translation>
        </message>
        <message>
            <source>{a_sheet}, {sheets}</source>
            <translation>{a_sheet}, {sheets}</translation>
        </message>
        <message>
            <source>{count} of {width} × {height}</source>
            <translation>{count} ອັນ {width} × {height}</translation>
        </message>
        <message>
            <source>“{value}” ends before it begins.</source>
            <translation>“{value}” ຈົບກ່ອນເລີ່ມ.</translation>
        </message>
        <message>
            <source>“{value}” is no range of letters. Write A–K, L–Z.</source>
            <translation>“{value}” ບໍ່ແມ່ນຊ່ວງຕົວອັກສອນ. ຂຽນເຊັ່ນ ກ–ຍ, ດ–ຮ.</translation>
        </message>
    </context>
    <context>
        <name>PaperTypeIn</name>
        <message>
            <source>Already there</source>
            <translation>ມີຢູ່ກ່ອນແລ້ວ</translation>
        </message>
        <message>
            <source>Already there {time}: not doubled</source>
            <translation>ມີຢູ່ກ່ອນແລ້ວ {time}: ບໍ່ບັນທຶກຊ້ຳ</translation>
        </message>
        <message>
            <source>Another code ends alike: type all nine digits.</source>
            <translation>ມີລະຫັດອື່ນລົງທ້າຍຄືກັນ: ພິມທັງເກົ້າຕົວເລກ.</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>ກັບເຂົ້າມາແລ້ວ</translation>
        </message>
        <message>
            <source>Came in</source>
            <translation>ເຂົ້າມາ</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>ຈຸດກວດ</translation>
        </message>
        <message>
            <source>Choose who it is, or type the digits.</source>
            <translation>ເລືອກວ່າແມ່ນໃຜ ຫຼື ພິມຕົວເລກ.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>ວັນ</translation>
        </message>
        <message>
            <source>From paper</source>
            <translation>ຈາກເຈ້ຍ</translation>
        </message>
        <message>
            <source>Lines typed in</source>
            <translation>ແຖວທີ່ພິມເຂົ້າ</translation>
        </message>
        <message>
            <source>Nobody has this code.</source>
            <translation>ບໍ່ມີໃຜມີລະຫັດນີ້.</translation>
        </message>
        <message>
            <source>One digit is wrong. Look at the paper again.</source>
            <translation>ຜິດໜຶ່ງຕົວເລກ. ເບິ່ງເຈ້ຍຄືນ.</translation>
        </message>
        <message>
            <source>Please look into: {names}.</source>
            <translation>ກະລຸນາກວດເບິ່ງ: {names}.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>ບັນທຶກ</translation>
        </message>
        <message>
            <source>Record {count}</source>
            <translation>ບັນທຶກ {count}</translation>
        </message>
        <message>
            <source>Remove this line</source>
            <translation>ເອົາແຖວນີ້ອອກ</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>The bold digits, a name, or a badge to scan</source>
            <translation>ຕົວເລກໜາ, ຊື່ ຫຼື ສະແກນບັດ</translation>
        </message>
        <message>
            <source>The time is missing.</source>
            <translation>ຍັງບໍ່ມີເວລາ.</translation>
        </message>
        <message>
            <source>This is no code of this forum.</source>
            <translation>ນີ້ບໍ່ແມ່ນລະຫັດຂອງກອງປະຊຸມນີ້.</translation>
        </message>
        <message>
            <source>This is no time. Write 08:42.</source>
            <translation>ນີ້ບໍ່ແມ່ນເວລາ. ຂຽນ 08:42.</translation>
        </message>
        <message>
            <source>This time is still to come.</source>
            <translation>ຍັງບໍ່ຮອດເວລານີ້.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>ເວລາ</translation>
        </message>
        <message>
            <source>Type the six bold digits, or all nine.</source>
            <translation>ພິມຕົວເລກໜາຫົກຕົວ ຫຼື ທັງເກົ້າຕົວ.</translation>
        </message>
        <message>
            <source>Typed in last: {count}, {at}, {operator}.</source>
            <translation>ພິມເຂົ້າຫຼ້າສຸດ: {count}, {at}, {operator}.</translation>
        </message>
        <message>
            <source>Went out</source>
            <translation>ອອກໄປແລ້ວ</translation>
        </message>
        <message>
            <source>What was scanned is no badge of this forum.</source>
            <translation>ສິ່ງທີ່ສະແກນບໍ່ແມ່ນບັດຂອງກອງປະຊຸມນີ້.</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>ໃຜ</translation>
        </message>
        <message>
            <source>{count} from paper</source>
            <translation>{count} ຈາກເຈ້ຍ</translation>
        </message>
        <message>
            <source>{count} from paper not recorded yet. Open the sheet again to go on.</source>
            <translation>{count} ຈາກເຈ້ຍຍັງບໍ່ໄດ້ບັນທຶກ. ເປີດອີກເພື່ອເຮັດຕໍ່.</translation>
        </message>
        <message>
            <source>{count} recorded.</source>
            <translation>ບັນທຶກແລ້ວ {count}.</translation>
        </message>
        <message>
            <source>{count} taken back.</source>
            <translation>ເອົາຄືນແລ້ວ {count}.</translation>
        </message>
        <message>
            <source>{count} there already</source>
            <translation>ມີຢູ່ກ່ອນແລ້ວ {count}</translation>
        </message>
        <message>
            <source>{count} there already.</source>
            <translation>ມີຢູ່ກ່ອນແລ້ວ {count}.</translation>
        </message>
        <message>
            <source>{count} to be corrected</source>
            <translation>ຕ້ອງແກ້ໄຂ {count}</translation>
        </message>
        <message>
            <source>{count} to be recorded</source>
            <translation>ຈະບັນທຶກ {count}</translation>
        </message>
        <message>
            <source>{count} typed before are still here.</source>
            <translation>{count} ທີ່ພິມໄວ້ກ່ອນຍັງຢູ່ນີ້.</translation>
        </message>
        <message>
            <source>{day} is not a day of the forum.</source>
            <translation>{day} ບໍ່ແມ່ນວັນກອງປະຊຸມ.</translation>
        </message>
        <message>
            <source>{why}: recorded as an override</source>
            <translation>{why}: ບັນທຶກເປັນອະນຸຍາດພິເສດ</translation>
        </message>
        <message>
            <source>{why}: stays refused</source>
            <translation>{why}: ຍັງບໍ່ອະນຸຍາດ</translation>
        </message>
    </context>
    <context>
        <name>PersonCard</name>
        <message>
            <source>Admitted, override</source>
            <translation>ອະນຸຍາດພິເສດ</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>ຂໍ້ຄວນລະວັງ</translation>
        </message>
        <message>
            <source>Back to the table</source>
            <translation>ກັບໄປຕາຕະລາງ</translation>
        </message>
        <message>
            <source>Badge</source>
            <translation>ບັດ</translation>
        </message>
        <message>
            <source>Badge came back</source>
            <translation>ຮັບບັດຄືນແລ້ວ</translation>
        </message>
        <message>
            <source>Badge handed over</source>
            <translation>ມອບບັດແລ້ວ</translation>
        </message>
        <message>
            <source>Badge handed to {name}, {desk}</source>
            <translation>ມອບບັດໃຫ້ {name} ແລ້ວ, {desk}</translation>
        </message>
        <message>
            <source>Badge issued</source>
            <translation>ອອກບັດແລ້ວ</translation>
        </message>
        <message>
            <source>Badge printed</source>
            <translation>ພິມບັດແລ້ວ</translation>
        </message>
        <message>
            <source>Badge void</source>
            <translation>ບັດໃຊ້ບໍ່ໄດ້ແລ້ວ</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>ກັບເຂົ້າມາແລ້ວ</translation>
        </message>
        <message>
            <source>Cancel the registration</source>
            <translation>ຍົກເລີກການລົງທະບຽນ</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>ຍົກເລີກແລ້ວ</translation>
        </message>
        <message>
            <source>Change the status</source>
            <translation>ປ່ຽນສະຖານະ</translation>
        </message>
        <message>
            <source>Choose somebody in the table.</source>
            <translation>ເລືອກຜູ້ໜຶ່ງໃນຕາຕະລາງ.</translation>
        </message>
        <message>
            <source>Delegation</source>
            <translation>ຄະນະຜູ້ແທນ</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>ອີເມວ</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>ແກ້ໄຂ</translation>
        </message>
        <message>
            <source>Greeted</source>
            <translation>ຕ້ອນຮັບແລ້ວ</translation>
        </message>
        <message>
            <source>Greeted by {operator}</source>
            <translation>ຕ້ອນຮັບໂດຍ {operator}</translation>
        </message>
        <message>
            <source>History</source>
            <translation>ປະຫວັດ</translation>
        </message>
        <message>
            <source>Invited</source>
            <translation>ໄດ້ຮັບເຊີນ</translation>
        </message>
        <message>
            <source>Nobody chosen</source>
            <translation>ຍັງບໍ່ໄດ້ເລືອກໃຜ</translation>
        </message>
        <message>
            <source>Old badge {code}</source>
            <translation>ບັດເກົ່າ {code}</translation>
        </message>
        <message>
            <source>On the stop list</source>
            <translation>ຢູ່ໃນລາຍຊື່ຫ້າມເຂົ້າ</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>ເບີໂທລະສັບ</translation>
        </message>
        <message>
            <source>Photo of this delegate</source>
            <translation>ຮູບຂອງຜູ້ແທນຄົນນີ້</translation>
        </message>
        <message>
            <source>Photo…</source>
            <translation>ຮູບ…</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>ຕຳແໜ່ງ</translation>
        </message>
        <message>
            <source>Printed with other text: print it again.</source>
            <translation>ພິມດ້ວຍຂໍ້ຄວາມອື່ນ: ພິມໃໝ່.</translation>
        </message>
        <message>
            <source>Put on the stop list</source>
            <translation>ໃສ່ໃນລາຍຊື່ຫ້າມເຂົ້າ</translation>
        </message>
        <message>
            <source>Refused: cancelled</source>
            <translation>ບໍ່ອະນຸຍາດ: ຍົກເລີກແລ້ວ</translation>
        </message>
        <message>
            <source>Refused: closed</source>
            <translation>ບໍ່ອະນຸຍາດ: ປິດແລ້ວ</translation>
        </message>
        <message>
            <source>Refused: not admitted there</source>
            <translation>ບໍ່ອະນຸຍາດ: ບໍ່ເຂົ້າຈຸດນັ້ນ</translation>
        </message>
        <message>
            <source>Refused: not genuine</source>
            <translation>ບໍ່ອະນຸຍາດ: ບັດບໍ່ແມ່ນຂອງແທ້</translation>
        </message>
        <message>
            <source>Refused: on the stop list</source>
            <translation>ບໍ່ອະນຸຍາດ: ຢູ່ໃນລາຍຊື່ຫ້າມເຂົ້າ</translation>
        </message>
        <message>
            <source>Refused: too early</source>
            <translation>ບໍ່ອະນຸຍາດ: ຍັງບໍ່ເຖິງເວລາ</translation>
        </message>
        <message>
            <source>Register again</source>
            <translation>ລົງທະບຽນຄືນ</translation>
        </message>
        <message>
            <source>Reissue</source>
            <translation>ອອກບັດໃໝ່</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>ບ່ອນນັ່ງ</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>ສະຖານະ</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>ເອົາກັບຄືນແລ້ວ</translation>
        </message>
        <message>
            <source>Void badge {code}</source>
            <translation>ບັດທີ່ໃຊ້ບໍ່ໄດ້ {code}</translation>
        </message>
        <message>
            <source>Went out</source>
            <translation>ອອກໄປແລ້ວ</translation>
        </message>
        <message>
            <source>issued {when}, not printed</source>
            <translation>ອອກ {when}, ຍັງບໍ່ພິມ</translation>
        </message>
        <message>
            <source>printed {when}</source>
            <translation>ພິມ {when}</translation>
        </message>
        <message>
            <source>void</source>
            <translation>ໃຊ້ບໍ່ໄດ້ແລ້ວ</translation>
        </message>
        <message>
            <source>{name} is on the stop list. The badge is refused.</source>
            <translation>{name} ຢູ່ໃນລາຍຊື່ຫ້າມເຂົ້າ. ບັດຈະຖືກປະຕິເສດ.</translation>
        </message>
        <message>
            <source>{name} is registered again.</source>
            <translation>{name} ລົງທະບຽນຄືນແລ້ວ.</translation>
        </message>
        <message>
            <source>{name}: the registration is cancelled.</source>
            <translation>{name}: ຍົກເລີກການລົງທະບຽນແລ້ວ.</translation>
        </message>
        <message>
            <source>{question} {answer}, {desk}</source>
            <translation>{question} {answer}, {desk}</translation>
        </message>
        <message>
            <source>{what}, by {operator} as a PDF, {desk}</source>
            <translation>{what}, ໂດຍ {operator} ເປັນ PDF, {desk}</translation>
        </message>
        <message>
            <source>{what}, by {operator} on {printer}, {desk}</source>
            <translation>{what}, ໂດຍ {operator} ດ້ວຍ {printer}, {desk}</translation>
        </message>
        <message>
            <source>{what}, taken back</source>
            <translation>{what}, ເອົາກັບຄືນແລ້ວ</translation>
        </message>
        <message>
            <source>{what}: {why}</source>
            <translation>{what}: {why}</translation>
        </message>
    </context>
    <context>
        <name>PersonField</name>
        <message>
            <source>arrived</source>
            <translation>ມາແລ້ວ</translation>
        </message>
    </context>
    <context>
        <name>PersonTies</name>
        <message>
            <source>Accompanied by</source>
            <translation>ຜູ້ຕິດຕາມ</translation>
        </message>
        <message>
            <source>Accompanied by {people}</source>
            <translation>ຜູ້ຕິດຕາມ: {people}</translation>
        </message>
        <message>
            <source>Accompanies</source>
            <translation>ຕິດຕາມ</translation>
        </message>
        <message>
            <source>Accompanies {people}</source>
            <translation>ຕິດຕາມ {people}</translation>
        </message>
        <message>
            <source>Badge delivered beforehand</source>
            <translation>ມອບບັດໄວ້ກ່ອນແລ້ວ</translation>
        </message>
        <message>
            <source>Badge delivered beforehand to {name}, {when}</source>
            <translation>ມອບບັດໃຫ້ {name} ໄວ້ກ່ອນແລ້ວ, {when}</translation>
        </message>
        <message>
            <source>Badge delivered beforehand, {when}</source>
            <translation>ມອບບັດໄວ້ກ່ອນແລ້ວ, {when}</translation>
        </message>
        <message>
            <source>Comes in place of {name}</source>
            <translation>ມາແທນ {name}</translation>
        </message>
        <message>
            <source>In place of</source>
            <translation>ມາແທນ</translation>
        </message>
        <message>
            <source>Represented by</source>
            <translation>ຜູ້ມາແທນ</translation>
        </message>
        <message>
            <source>Represented by {name}</source>
            <translation>ຜູ້ມາແທນແມ່ນ {name}</translation>
        </message>
        <message>
            <source>{name} (arrived {time})</source>
            <translation>{name} (ມາຮອດ {time})</translation>
        </message>
        <message>
            <source>{name} (not yet)</source>
            <translation>{name} (ຍັງບໍ່ມາ)</translation>
        </message>
    </context>
    <context>
        <name>PhotoSheet</name>
        <message>
            <source>Choose a picture</source>
            <translation>ເລືອກຮູບ</translation>
        </message>
        <message>
            <source>Choose a picture…</source>
            <translation>ເລືອກຮູບ…</translation>
        </message>
        <message>
            <source>Choose another picture, or drop one here.</source>
            <translation>ເລືອກຮູບອື່ນ ຫຼື ລາກຮູບມາວາງບ່ອນນີ້.</translation>
        </message>
        <message>
            <source>Drag the frame or its corners. The arrow keys move it, + and − make it larger and smaller.</source>
            <translation>ລາກກອບ ຫຼື ແຈກອບ. ປຸ່ມລູກສອນຍ້າຍກອບ, + ແລະ − ເຮັດໃຫ້ໃຫຍ່ຂຶ້ນ ແລະ ນ້ອຍລົງ.</translation>
        </message>
        <message>
            <source>Photo of {name}</source>
            <translation>ຮູບຂອງ {name}</translation>
        </message>
        <message>
            <source>Reading {file}…</source>
            <translation>ກຳລັງອ່ານ {file}…</translation>
        </message>
        <message>
            <source>Remove photo</source>
            <translation>ເອົາຮູບອອກ</translation>
        </message>
        <message>
            <source>The part of the picture that is kept</source>
            <translation>ສ່ວນຂອງຮູບທີ່ເກັບໄວ້</translation>
        </message>
        <message>
            <source>The photo of {name} is kept.</source>
            <translation>ບັນທຶກຮູບຂອງ {name} ແລ້ວ.</translation>
        </message>
        <message>
            <source>The photo of {name} is removed.</source>
            <translation>ເອົາຮູບຂອງ {name} ອອກແລ້ວ.</translation>
        </message>
        <message>
            <source>Use this photo</source>
            <translation>ໃຊ້ຮູບນີ້</translation>
        </message>
    </context>
    <context>
        <name>PhotosSheet</name>
        <message numerus="yes">
            <source>%n file(s) are not taken:</source>
            <translation>
                <numerusform>ບໍ່ຮັບ %n ໄຟລ໌:</numerusform>
                <numerusform>ບໍ່ຮັບ %n ໄຟລ໌:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them replace(s) another photo.</source>
            <translation>
                <numerusform>ໃນນັ້ນ %n ຮູບ ແທນຮູບເກົ່າ.</numerusform>
                <numerusform>ໃນນັ້ນ %n ຮູບ ແທນຮູບເກົ່າ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are in the forum already as they are.</source>
            <translation>
                <numerusform>%n ຮູບ ມີຢູ່ໃນກອງປະຊຸມແລ້ວ.</numerusform>
                <numerusform>%n ຮູບ ມີຢູ່ໃນກອງປະຊຸມແລ້ວ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) belong to delegates.</source>
            <translation>
                <numerusform>%n ຮູບ ແມ່ນຂອງຜູ້ແທນ.</numerusform>
                <numerusform>%n ຮູບ ແມ່ນຂອງຜູ້ແທນ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) were added.</source>
            <translation>
                <numerusform>ເພີ່ມ %n ຮູບແລ້ວ.</numerusform>
                <numerusform>ເພີ່ມ %n ຮູບແລ້ວ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n photo(s)</source>
            <translation>
                <numerusform>ເພີ່ມ %n ຮູບ</numerusform>
                <numerusform>ເພີ່ມ %n ຮູບ</numerusform>
            </translation>
        </message>
        <message>
            <source>Add photos</source>
            <translation>ເພີ່ມຮູບ</translation>
        </message>
        <message>
            <source>Choose the folder with the photos</source>
            <translation>ເລືອກໂຟນເດີທີ່ມີຮູບ</translation>
        </message>
        <message>
            <source>Looking at the files…</source>
            <translation>ກຳລັງກວດໄຟລ໌…</translation>
        </message>
        <message>
            <source>Looking at the photos</source>
            <translation>ກຳລັງກວດຮູບ</translation>
        </message>
        <message>
            <source>Photos from {folder}</source>
            <translation>ຮູບຈາກ {folder}</translation>
        </message>
    </context>
    <context>
        <name>PlanTable</name>
        <message>
            <source>Details</source>
            <translation>ລາຍລະອຽດ</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ໄຟລ໌</translation>
        </message>
        <message>
            <source>Person in the file</source>
            <translation>ຜູ້ທີ່ຢູ່ໃນໄຟລ໌</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>ແຖວ</translation>
        </message>
        <message>
            <source>What will happen</source>
            <translation>ຈະເຮັດຫຍັງ</translation>
        </message>
    </context>
    <context>
        <name>Preflight</name>
        <message numerus="yes">
            <source>%n badge(s)</source>
            <translation>
                <numerusform>%n ບັດ</numerusform>
                <numerusform>%n ບັດ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n badge(s): left out unless you ask</source>
            <translation>
                <numerusform>%n ບັດ: ຂ້າມໄປ ຖ້າທ່ານບໍ່ສັ່ງ</numerusform>
                <numerusform>%n ບັດ: ຂ້າມໄປ ຖ້າທ່ານບໍ່ສັ່ງ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>ຄວນກວດ %n</numerusform>
                <numerusform>ຄວນກວດ %n</numerusform>
            </translation>
        </message>
        <message>
            <source>A module is {dots} dots of the printer; four are needed</source>
            <translation>ຊ່ອງລະຫັດມີ {dots} ຈຸດຂອງເຄື່ອງພິມ; ຕ້ອງມີ 4 ຈຸດ</translation>
        </message>
        <message>
            <source>Badge code small for the printer</source>
            <translation>ລະຫັດ QR ນ້ອຍສຳລັບເຄື່ອງພິມ</translation>
        </message>
        <message>
            <source>Before printing</source>
            <translation>ກ່ອນພິມ</translation>
        </message>
        <message>
            <source>On every badge</source>
            <translation>ໃນທຸກບັດ</translation>
        </message>
        <message>
            <source>Photo missing</source>
            <translation>ບໍ່ມີຮູບ</translation>
        </message>
        <message>
            <source>Printed before</source>
            <translation>ພິມໄປແລ້ວ</translation>
        </message>
        <message>
            <source>Printed with other text</source>
            <translation>ພິມດ້ວຍຂໍ້ຄວາມອື່ນ</translation>
        </message>
        <message>
            <source>Put right what is red before printing</source>
            <translation>ແກ້ສິ່ງທີ່ເປັນສີແດງກ່ອນພິມ</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>ເບິ່ງ</translation>
        </message>
        <message>
            <source>Smaller, or over more lines</source>
            <translation>ນ້ອຍລົງ ຫຼື ແບ່ງແຖວ</translation>
        </message>
        <message>
            <source>{count} badges, the first is {name}</source>
            <translation>{count} ບັດ, ທຳອິດແມ່ນ {name}</translation>
        </message>
        <message>
            <source>{count} of {total} badges</source>
            <translation>{count} ໃນ {total} ບັດ</translation>
        </message>
        <message>
            <source>{field} does not fit</source>
            <translation>{field} ໃສ່ບໍ່ພໍ</translation>
        </message>
        <message>
            <source>{field}: letters missing</source>
            <translation>{field}: ຂາດຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>{field}: weak colour</source>
            <translation>{field}: ສີຈາງ</translation>
        </message>
        <message>
            <source>{ratio} : 1 on what lies under it</source>
            <translation>{ratio} : 1 ທຽບກັບສີພື້ນ</translation>
        </message>
        <message>
            <source>{ready} of {total} badges are ready</source>
            <translation>ພ້ອມ {ready} ໃນ {total} ບັດ</translation>
        </message>
    </context>
    <context>
        <name>PreviewView</name>
        <message>
            <source>Fit</source>
            <translation>ພໍດີ</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>ໃຫຍ່ຂຶ້ນ</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>ນ້ອຍລົງ</translation>
        </message>
        <message>
            <source>The badge before</source>
            <translation>ບັດກ່ອນໜ້າ</translation>
        </message>
        <message>
            <source>The next badge</source>
            <translation>ບັດຕໍ່ໄປ</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Choose a backup</source>
            <translation>ເລືອກສຳເນົາສຳຮອງ</translation>
        </message>
        <message>
            <source>Forum files (*.forum *.backup)</source>
            <translation>ໄຟລ໌ກອງປະຊຸມ (*.forum *.backup)</translation>
        </message>
        <message>
            <source>Forum files (*.forum)</source>
            <translation>ໄຟລ໌ກອງປະຊຸມ (*.forum)</translation>
        </message>
        <message>
            <source>Open a forum file</source>
            <translation>ເປີດໄຟລ໌ກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Preparing the sample forum…</source>
            <translation>ກຳລັງກຽມກອງປະຊຸມຕົວຢ່າງ…</translation>
        </message>
        <message>
            <source>Restore to</source>
            <translation>ກູ້ຄືນໄປທີ່</translation>
        </message>
        <message>
            <source>Restored. The file as it was is kept as {file}.</source>
            <translation>ກູ້ຄືນແລ້ວ. ໄຟລ໌ເກົ່າເກັບໄວ້ຊື່ {file}.</translation>
        </message>
        <message>
            <source>The settings of this computer could not be read; the usual ones are in use.</source>
            <translation>ອ່ານການຕັ້ງຄ່າຂອງຄອມພິວເຕີນີ້ບໍ່ໄດ້; ໃຊ້ຄ່າປົກກະຕິແທນ.</translation>
        </message>
        <message>
            <source>The settings of this computer could not be saved.</source>
            <translation>ບັນທຶກການຕັ້ງຄ່າຂອງຄອມພິວເຕີນີ້ບໍ່ໄດ້.</translation>
        </message>
        <message>
            <source>This file lies in a folder that {name} copies: keep it outside while a desk is at work.</source>
            <translation>ໄຟລ໌ນີ້ຢູ່ໃນໂຟນເດີທີ່ {name} ສຳເນົາ: ເກັບໄວ້ນອກໂຟນເດີນັ້ນເວລາໃຊ້ງານ.</translation>
        </message>
        <message>
            <source>This forum can only be read here: nothing can be recorded. Save a copy to work on it.</source>
            <translation>ກອງປະຊຸມນີ້ເປີດອ່ານໄດ້ເທົ່ານັ້ນ: ບັນທຶກຫຍັງບໍ່ໄດ້. ບັນທຶກສຳເນົາເພື່ອເຮັດວຽກ.</translation>
        </message>
    </context>
    <context>
        <name>ProgrammePage</name>
        <message>
            <source> minutes before</source>
            <translation> ນາທີກ່ອນ</translation>
        </message>
        <message numerus="yes">
            <source>%n delegation(s)</source>
            <translation>
                <numerusform>%n ຄະນະ</numerusform>
                <numerusform>%n ຄະນະ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delegation(s) that are no longer here</source>
            <translation>
                <numerusform>%n ຄະນະທີ່ບໍ່ມີຢູ່ແລ້ວ</numerusform>
                <numerusform>%n ຄະນະທີ່ບໍ່ມີຢູ່ແລ້ວ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) without a time: see the list</source>
            <translation>
                <numerusform>%n ວາລະບໍ່ມີເວລາ: ເບິ່ງໃນລາຍການ</numerusform>
                <numerusform>%n ວາລະບໍ່ມີເວລາ: ເບິ່ງໃນລາຍການ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n speaker(s)</source>
            <translation>
                <numerusform>ຜູ້ກ່າວ %n ຄົນ</numerusform>
                <numerusform>ຜູ້ກ່າວ %n ຄົນ</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a checkpoint</source>
            <translation>ເພີ່ມຈຸດກວດ</translation>
        </message>
        <message>
            <source>Add a question</source>
            <translation>ເພີ່ມຄຳຖາມ</translation>
        </message>
        <message>
            <source>Add a question with Ctrl+Shift+N.</source>
            <translation>ເພີ່ມຄຳຖາມດ້ວຍ Ctrl+Shift+N.</translation>
        </message>
        <message>
            <source>Add an item</source>
            <translation>ເພີ່ມວາລະ</translation>
        </message>
        <message>
            <source>Add an item with Ctrl+Shift+N.</source>
            <translation>ເພີ່ມວາລະດ້ວຍ Ctrl+Shift+N.</translation>
        </message>
        <message>
            <source>Admits</source>
            <translation>ອະນຸຍາດ</translation>
        </message>
        <message>
            <source>After leaving, as a re-entry</source>
            <translation>ຫຼັງຈາກອອກ, ນັບເປັນການກັບເຂົ້າ</translation>
        </message>
        <message>
            <source>All days</source>
            <translation>ທຸກມື້</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>ຄຳຕອບ</translation>
        </message>
        <message>
            <source>Ask it earlier</source>
            <translation>ຖາມກ່ອນ</translation>
        </message>
        <message>
            <source>Ask it later</source>
            <translation>ຖາມຫຼັງ</translation>
        </message>
        <message>
            <source>Ask no more</source>
            <translation>ບໍ່ຖາມອີກ</translation>
        </message>
        <message>
            <source>Asked again at every scan until it is answered. It holds nobody up.</source>
            <translation>ຖາມທຸກເທື່ອທີ່ສະແກນຈົນກວ່າຈະຕອບ. ບໍ່ກັກໃຜໄວ້.</translation>
        </message>
        <message>
            <source>Badges are read there while no other is open by the time of day.</source>
            <translation>ອ່ານບັດຢູ່ນັ້ນ ເມື່ອບໍ່ມີຈຸດອື່ນເປີດຕາມເວລາ.</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>ເລີ່ມ</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>ຍົກເລີກ</translation>
        </message>
        <message>
            <source>Ceremonial: this desk stays quiet</source>
            <translation>ພິທີການ: ໂຕະນີ້ບໍ່ມີສຽງ</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>ຈຸດກວດ</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>ຈຸດກວດ</translation>
        </message>
        <message>
            <source>Choices, one a line</source>
            <translation>ຕົວເລືອກ, ແຖວລະອັນ</translation>
        </message>
        <message>
            <source>Close it now</source>
            <translation>ປິດດຽວນີ້</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Coming back</source>
            <translation>ການກັບເຂົ້າ</translation>
        </message>
        <message>
            <source>Coming back, leaving, early arrivals, quiet</source>
            <translation>ການກັບເຂົ້າ, ການອອກ, ຜູ້ມາກ່ອນ, ງຽບ</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>ສຳເນົາ</translation>
        </message>
        <message>
            <source>Copy as a new checkpoint</source>
            <translation>ສຳເນົາເປັນຈຸດກວດໃໝ່</translation>
        </message>
        <message>
            <source>Copy the rules of {name}</source>
            <translation>ສຳເນົາກົດຂອງ {name}</translation>
        </message>
        <message>
            <source>Copy these rules to others…</source>
            <translation>ສຳເນົາກົດເຫຼົ່ານີ້ໃຫ້ຈຸດອື່ນ…</translation>
        </message>
        <message numerus="yes">
            <source>Copy to %n checkpoint(s)</source>
            <translation>
                <numerusform>ສຳເນົາໃຫ້ %n ຈຸດກວດ</numerusform>
                <numerusform>ສຳເນົາໃຫ້ %n ຈຸດກວດ</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy to the next day</source>
            <translation>ສຳເນົາໄປມື້ຕໍ່ໄປ</translation>
        </message>
        <message>
            <source>Counted anew each day</source>
            <translation>ນັບໃໝ່ທຸກມື້</translation>
        </message>
        <message>
            <source>Delegations</source>
            <translation>ຄະນະຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Delegations found</source>
            <translation>ຄະນະທີ່ພົບ</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>ລຶບ</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>ບໍ່ເອົາ</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>ສິ້ນສຸດ</translation>
        </message>
        <message>
            <source>Entry and exit</source>
            <translation>ເຂົ້າ ແລະ ອອກ</translation>
        </message>
        <message>
            <source>Entry only</source>
            <translation>ເຂົ້າເທົ່ານັ້ນ</translation>
        </message>
        <message>
            <source>Every scan is an entry</source>
            <translation>ທຸກການສະແກນແມ່ນການເຂົ້າ</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>ທຸກຄົນ</translation>
        </message>
        <message>
            <source>Everybody is admitted</source>
            <translation>ທຸກຄົນເຂົ້າໄດ້</translation>
        </message>
        <message>
            <source>Go on writing</source>
            <translation>ຂຽນຕໍ່</translation>
        </message>
        <message>
            <source>Guests are read at</source>
            <translation>ສະແກນແຂກຢູ່</translation>
        </message>
        <message>
            <source>In</source>
            <comment>a number of people</comment>
            <translation>ເຂົ້າແລ້ວ</translation>
        </message>
        <message>
            <source>Item and room</source>
            <translation>ວາລະ ແລະ ຫ້ອງ</translation>
        </message>
        <message>
            <source>Latin title</source>
            <translation>ຫົວຂໍ້ລາຕິນ</translation>
        </message>
        <message>
            <source>Leaving is not recorded</source>
            <translation>ບໍ່ບັນທຶກການອອກ</translation>
        </message>
        <message>
            <source>Leaving is recorded too</source>
            <translation>ບັນທຶກການອອກນຳ</translation>
        </message>
        <message>
            <source>Let in early, with a caution</source>
            <translation>ໃຫ້ເຂົ້າກ່ອນເວລາ, ພ້ອມຄຳເຕືອນ</translation>
        </message>
        <message numerus="yes">
            <source>Let in up to %n minute(s) before it opens</source>
            <translation>
                <numerusform>ໃຫ້ເຂົ້າໄດ້ເຖິງ %n ນາທີກ່ອນເປີດ</numerusform>
                <numerusform>ໃຫ້ເຂົ້າໄດ້ເຖິງ %n ນາທີກ່ອນເປີດ</numerusform>
            </translation>
        </message>
        <message>
            <source>Let it go</source>
            <translation>ປ່ອຍໄປ</translation>
        </message>
        <message>
            <source>Letters of a name</source>
            <translation>ຕົວອັກສອນຂອງຊື່</translation>
        </message>
        <message>
            <source>List</source>
            <translation>ລາຍການ</translation>
        </message>
        <message>
            <source>Must</source>
            <translation>ຕ້ອງຕອບ</translation>
        </message>
        <message>
            <source>Must be answered</source>
            <translation>ຕ້ອງຕອບ</translation>
        </message>
        <message>
            <source>Name *</source>
            <translation>ຊື່ *</translation>
        </message>
        <message>
            <source>New checkpoint</source>
            <translation>ຈຸດກວດໃໝ່</translation>
        </message>
        <message>
            <source>New item</source>
            <translation>ວາລະໃໝ່</translation>
        </message>
        <message>
            <source>New question</source>
            <translation>ຄຳຖາມໃໝ່</translation>
        </message>
        <message>
            <source>No programme yet</source>
            <translation>ຍັງບໍ່ມີວາລະ</translation>
        </message>
        <message>
            <source>Nothing is open now</source>
            <translation>ດຽວນີ້ບໍ່ມີຈຸດໃດເປີດ</translation>
        </message>
        <message>
            <source>Of whom</source>
            <translation>ຖາມໃຜ</translation>
        </message>
        <message>
            <source>Once only</source>
            <translation>ຄັ້ງດຽວເທົ່ານັ້ນ</translation>
        </message>
        <message>
            <source>One entry holds for the whole forum</source>
            <translation>ເຂົ້າຄັ້ງດຽວໃຊ້ໄດ້ຕະຫຼອດກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>One of several</source>
            <translation>ເລືອກໜຶ່ງຢ່າງ</translation>
        </message>
        <message>
            <source>Only {names}</source>
            <translation>ສະເພາະ {names}</translation>
        </message>
        <message>
            <source>Only …</source>
            <translation>ສະເພາະ …</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>ເປີດຄືນ</translation>
        </message>
        <message>
            <source>Open now: {names}</source>
            <translation>ເປີດຢູ່: {names}</translation>
        </message>
        <message>
            <source>Opening and closing times</source>
            <translation>ເວລາເປີດ ແລະ ປິດ</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>ເປີດ</translation>
        </message>
        <message>
            <source>People of the roster</source>
            <translation>ຜູ້ທີ່ຢູ່ໃນລາຍຊື່</translation>
        </message>
        <message>
            <source>Programme</source>
            <translation>ວາລະກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Programme item</source>
            <translation>ວາລະ</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>ເອົາກັບຄືນມາ</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>ຄຳຖາມ</translation>
        </message>
        <message>
            <source>Question, as the desk reads it out *</source>
            <translation>ຄຳຖາມ ທີ່ໂຕະຈະອ່ານອອກສຽງ *</translation>
        </message>
        <message>
            <source>Questions at check-in</source>
            <translation>ຄຳຖາມຕອນເຊັກອິນ</translation>
        </message>
        <message>
            <source>Quiet</source>
            <translation>ງຽບ</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>ຫ້ອງ</translation>
        </message>
        <message>
            <source>Room for how many</source>
            <translation>ຮັບໄດ້ຈັກຄົນ</translation>
        </message>
        <message>
            <source>Room for how many, where guests wait, whom to call</source>
            <translation>ຮັບໄດ້ຈັກຄົນ, ບ່ອນແຂກລໍຖ້າ, ໂທຫາໃຜ</translation>
        </message>
        <message>
            <source>Room for {count}; nobody is refused</source>
            <translation>ຮັບໄດ້ {count}; ບໍ່ຫ້າມໃຜ</translation>
        </message>
        <message>
            <source>Rules of this checkpoint</source>
            <translation>ກົດຂອງຈຸດກວດນີ້</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>ບັນທຶກ</translation>
        </message>
        <message>
            <source>Speakers, one a line</source>
            <translation>ຜູ້ກ່າວ, ແຖວລະຄົນ</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>Take {name} away</source>
            <translation>ເອົາ {name} ອອກ</translation>
        </message>
        <message>
            <source>The default</source>
            <translation>ຄ່າເລີ່ມຕົ້ນ</translation>
        </message>
        <message>
            <source>The desk asks nothing</source>
            <translation>ໂຕະບໍ່ຖາມຫຍັງ</translation>
        </message>
        <message>
            <source>The room has “{title}” at the same time.</source>
            <translation>ຫ້ອງນີ້ມີ “{title}” ໃນເວລາດຽວກັນ.</translation>
        </message>
        <message numerus="yes">
            <source>The rules were copied to %n checkpoint(s).</source>
            <translation>
                <numerusform>ສຳເນົາກົດໃຫ້ %n ຈຸດກວດແລ້ວ.</numerusform>
                <numerusform>ສຳເນົາກົດໃຫ້ %n ຈຸດກວດແລ້ວ.</numerusform>
            </translation>
        </message>
        <message>
            <source>This desk's default</source>
            <translation>ຄ່າເລີ່ມຕົ້ນຂອງໂຕະ</translation>
        </message>
        <message>
            <source>Tick a category or choose a delegation.</source>
            <translation>ໝາຍປະເພດ ຫຼື ເລືອກຄະນະ.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>ເວລາ</translation>
        </message>
        <message>
            <source>Time line</source>
            <translation>ເສັ້ນເວລາ</translation>
        </message>
        <message>
            <source>Time line, {day}</source>
            <translation>ເສັ້ນເວລາ, {day}</translation>
        </message>
        <message>
            <source>Title *</source>
            <translation>ຫົວຂໍ້ *</translation>
        </message>
        <message>
            <source>To change it, make another checkpoint the default.</source>
            <translation>ເພື່ອປ່ຽນ ໃຫ້ຕັ້ງຈຸດກວດອື່ນເປັນຄ່າເລີ່ມຕົ້ນ.</translation>
        </message>
        <message>
            <source>To which checkpoints</source>
            <translation>ໃຫ້ຈຸດກວດໃດ</translation>
        </message>
        <message>
            <source>What is recorded</source>
            <translation>ບັນທຶກຫຍັງແດ່</translation>
        </message>
        <message>
            <source>When it is nearly full the desk is told. Nobody is refused for it.</source>
            <translation>ເມື່ອໃກ້ເຕັມ ໂຕະຈະໄດ້ຮັບແຈ້ງ. ບໍ່ມີໃຜຖືກຫ້າມຍ້ອນເຫດນີ້.</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>ຢູ່ໃສ</translation>
        </message>
        <message>
            <source>Where guests wait</source>
            <translation>ບ່ອນແຂກລໍຖ້າ</translation>
        </message>
        <message>
            <source>Where it is asked</source>
            <translation>ຖາມຢູ່ໃສ</translation>
        </message>
        <message>
            <source>Which rules; names always stay</source>
            <translation>ກົດໃດແດ່; ຊື່ບໍ່ປ່ຽນ</translation>
        </message>
        <message>
            <source>Who is admitted</source>
            <translation>ໃຜເຂົ້າໄດ້</translation>
        </message>
        <message>
            <source>Whoever is named by category or by delegation is admitted.</source>
            <translation>ຜູ້ທີ່ຢູ່ໃນປະເພດ ຫຼື ຄະນະທີ່ເລືອກ ເຂົ້າໄດ້.</translation>
        </message>
        <message>
            <source>Whom to call</source>
            <translation>ໂທຫາໃຜ</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>ຂຽນຕອບ</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>ແມ່ນ ຫຼື ບໍ່</translation>
        </message>
        <message>
            <source>a delegation that is no longer here</source>
            <translation>ຄະນະທີ່ບໍ່ມີຢູ່ແລ້ວ</translation>
        </message>
        <message>
            <source>any time</source>
            <translation>ທຸກເວລາ</translation>
        </message>
        <message>
            <source>as {name}</source>
            <translation>ຄືກັບ {name}</translation>
        </message>
        <message>
            <source>closed {time}</source>
            <translation>ປິດແລ້ວ {time}</translation>
        </message>
        <message>
            <source>collides</source>
            <translation>ຕຳກັນ</translation>
        </message>
        <message>
            <source>collides with another</source>
            <translation>ຕຳກັບວາລະອື່ນ</translation>
        </message>
        <message>
            <source>every checkpoint</source>
            <translation>ທຸກຈຸດກວດ</translation>
        </message>
        <message>
            <source>everybody</source>
            <translation>ທຸກຄົນ</translation>
        </message>
        <message>
            <source>from {time}</source>
            <translation>ແຕ່ {time}</translation>
        </message>
        <message>
            <source>must</source>
            <translation>ຕ້ອງຕອບ</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>ບໍ່ຈຳກັດ</translation>
        </message>
        <message>
            <source>no room</source>
            <translation>ບໍ່ມີຫ້ອງ</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ບໍ່ມີ</translation>
        </message>
        <message>
            <source>none, not counted</source>
            <translation>ບໍ່ມີ, ບໍ່ນັບ</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>ບໍ່ນັບ</translation>
        </message>
        <message>
            <source>not fixed</source>
            <translation>ຍັງບໍ່ກຳນົດ</translation>
        </message>
        <message>
            <source>open now</source>
            <translation>ເປີດຢູ່</translation>
        </message>
        <message>
            <source>opens next: {names} {time}</source>
            <translation>ເປີດຕໍ່ໄປ: {names} {time}</translation>
        </message>
        <message>
            <source>opens {time}</source>
            <translation>ເປີດ {time}</translation>
        </message>
        <message>
            <source>opens {time}, early ones now</source>
            <translation>ເປີດ {time}, ຜູ້ມາກ່ອນເຂົ້າໄດ້ດຽວນີ້</translation>
        </message>
        <message>
            <source>refused until it opens</source>
            <translation>ບໍ່ອະນຸຍາດຈົນກວ່າຈະເປີດ</translation>
        </message>
        <message>
            <source>until {time}</source>
            <translation>ເຖິງ {time}</translation>
        </message>
        <message>
            <source>uses {name}</source>
            <translation>ໃຊ້ {name}</translation>
        </message>
        <message>
            <source>{count} inside</source>
            <translation>ຢູ່ຂ້າງໃນ {count}</translation>
        </message>
        <message>
            <source>{speaker} speaks in “{title}” at the same time.</source>
            <translation>{speaker} ກ່າວໃນ “{title}” ໃນເວລາດຽວກັນ.</translation>
        </message>
        <message>
            <source>“{title}” is asked no more.</source>
            <translation>ບໍ່ຖາມ “{title}” ອີກແລ້ວ.</translation>
        </message>
        <message>
            <source>“{title}” is closed now.</source>
            <translation>“{title}” ປິດແລ້ວ.</translation>
        </message>
        <message>
            <source>“{title}” is not saved.</source>
            <translation>“{title}” ຍັງບໍ່ໄດ້ບັນທຶກ.</translation>
        </message>
        <message>
            <source>“{title}” was taken out of the programme.</source>
            <translation>ເອົາ “{title}” ອອກຈາກວາລະແລ້ວ.</translation>
        </message>
        <message>
            <source>… and these delegations, whatever the category</source>
            <translation>… ແລະ ຄະນະເຫຼົ່ານີ້, ບໍ່ວ່າປະເພດໃດ</translation>
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>Cancel</source>
            <translation>ຍົກເລີກ</translation>
        </message>
        <message>
            <source>about {n} min</source>
            <translation>ປະມານ {n} ນາທີ</translation>
        </message>
        <message>
            <source>about {n} s</source>
            <translation>ປະມານ {n} ວິນາທີ</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} ໃນ {total}</translation>
        </message>
    </context>
    <context>
        <name>Purge</name>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n ຄຳຕອບ</numerusform>
                <numerusform>%n ຄຳຕອບ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n backup(s) and other copies, {size} MB</source>
            <translation>
                <numerusform>ສຳເນົາສຳຮອງ ແລະ ສຳເນົາອື່ນ %n ອັນ, {size} MB</numerusform>
                <numerusform>ສຳເນົາສຳຮອງ ແລະ ສຳເນົາອື່ນ %n ອັນ, {size} MB</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n badge(s): numbers and codes</source>
            <translation>
                <numerusform>%n ບັດ: ເລກ ແລະ ລະຫັດ</numerusform>
                <numerusform>%n ບັດ: ເລກ ແລະ ລະຫັດ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) on record</source>
            <translation>
                <numerusform>ການປ່ຽນແປງທີ່ບັນທຶກ %n ຄັ້ງ</numerusform>
                <numerusform>ການປ່ຽນແປງທີ່ບັນທຶກ %n ຄັ້ງ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) of delegations and places</source>
            <translation>
                <numerusform>ຜູ້ຕິດຕໍ່ຂອງຄະນະ ແລະ ສະຖານທີ່ %n ອັນ</numerusform>
                <numerusform>ຜູ້ຕິດຕໍ່ຂອງຄະນະ ແລະ ສະຖານທີ່ %n ອັນ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delegate(s) as numbers: category, delegation, gender</source>
            <translation>
                <numerusform>ຜູ້ແທນ %n ຄົນເປັນເລກ: ປະເພດ, ຄະນະ, ເພດ</numerusform>
                <numerusform>ຜູ້ແທນ %n ຄົນເປັນເລກ: ປະເພດ, ຄະນະ, ເພດ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delegate(s): name, position, category, delegation</source>
            <translation>
                <numerusform>ຜູ້ແທນ %n ຄົນ: ຊື່, ຕຳແໜ່ງ, ປະເພດ, ຄະນະ</numerusform>
                <numerusform>ຜູ້ແທນ %n ຄົນ: ຊື່, ຕຳແໜ່ງ, ປະເພດ, ຄະນະ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delegation(s)</source>
            <translation>
                <numerusform>%n ຄະນະ</numerusform>
                <numerusform>%n ຄະນະ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n e-mail(s)</source>
            <translation>
                <numerusform>%n ອີເມວ</numerusform>
                <numerusform>%n ອີເມວ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n language(s) and diets</source>
            <translation>
                <numerusform>ພາສາ ແລະ ອາຫານ %n ອັນ</numerusform>
                <numerusform>ພາສາ ແລະ ອາຫານ %n ອັນ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) and positions of delegates</source>
            <translation>
                <numerusform>ຊື່ ແລະ ຕຳແໜ່ງຜູ້ແທນ %n ອັນ</numerusform>
                <numerusform>ຊື່ ແລະ ຕຳແໜ່ງຜູ້ແທນ %n ອັນ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) of lists brought in</source>
            <translation>
                <numerusform>ຊື່ລາຍຊື່ທີ່ນຳເຂົ້າ %n ອັນ</numerusform>
                <numerusform>ຊື່ລາຍຊື່ທີ່ນຳເຂົ້າ %n ອັນ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) of operators, liaisons, speakers</source>
            <translation>
                <numerusform>ຊື່ຜູ້ປະຈຳໂຕະ, ຜູ້ປະສານງານ, ຜູ້ກ່າວ %n ຊື່</numerusform>
                <numerusform>ຊື່ຜູ້ປະຈຳໂຕະ, ຜູ້ປະສານງານ, ຜູ້ກ່າວ %n ຊື່</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s), remarks and reasons</source>
            <translation>
                <numerusform>ໝາຍເຫດ ແລະ ເຫດຜົນ %n ອັນ</numerusform>
                <numerusform>ໝາຍເຫດ ແລະ ເຫດຜົນ %n ອັນ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n ຮູບ</numerusform>
                <numerusform>%n ຮູບ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) of what happened, with times</source>
            <translation>
                <numerusform>ບັນທຶກເຫດການ %n ອັນ, ພ້ອມເວລາ</numerusform>
                <numerusform>ບັນທຶກເຫດການ %n ອັນ, ພ້ອມເວລາ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n telephone(s) of delegates</source>
            <translation>
                <numerusform>ເບີໂທຜູ້ແທນ %n ເບີ</numerusform>
                <numerusform>ເບີໂທຜູ້ແທນ %n ເບີ</numerusform>
            </translation>
        </message>
        <message>
            <source>Copies that stay; delete them yourself: {files}</source>
            <translation>ສຳເນົາທີ່ຍັງຢູ່; ລຶບເອົາເອງ: {files}</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>ລຶບຖາວອນ</translation>
        </message>
        <message>
            <source>Delete personal data</source>
            <translation>ລຶບຂໍ້ມູນສ່ວນຕົວ</translation>
        </message>
        <message>
            <source>Deleting. This cannot be stopped midway.</source>
            <translation>ກຳລັງລຶບ. ຢຸດກາງທາງບໍ່ໄດ້.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>ຕໍ່ໄປ</translation>
        </message>
        <message>
            <source>Goes</source>
            <translation>ຖືກລຶບ</translation>
        </message>
        <message>
            <source>It goes for good, from this file and from the copies that this program made of it. Nobody can bring it back. What was exported, printed or copied elsewhere is not reached.</source>
            <translation>ຖືກລຶບຖາວອນ, ຈາກໄຟລ໌ນີ້ ແລະ ສຳເນົາທີ່ໂປຣແກຣມນີ້ເຮັດໄວ້. ບໍ່ມີໃຜເອົາຄືນໄດ້. ສິ່ງທີ່ສົ່ງອອກ, ພິມ ຫຼື ສຳເນົາໄປບ່ອນອື່ນ ບໍ່ຖືກລຶບ.</translation>
        </message>
        <message>
            <source>Names and positions too: then only counts are left</source>
            <translation>ລວມທັງຊື່ ແລະ ຕຳແໜ່ງ: ຈະເຫຼືອແຕ່ຕົວເລກ</translation>
        </message>
        <message>
            <source>Personal data is deleted, names too. The file was checked.</source>
            <translation>ລຶບຂໍ້ມູນສ່ວນຕົວແລ້ວ, ລວມທັງຊື່. ກວດໄຟລ໌ແລ້ວ.</translation>
        </message>
        <message>
            <source>Personal data is deleted. The file was checked.</source>
            <translation>ລຶບຂໍ້ມູນສ່ວນຕົວແລ້ວ. ກວດໄຟລ໌ແລ້ວ.</translation>
        </message>
        <message>
            <source>Personal data of {people} delegates, their names too:</source>
            <translation>ຂໍ້ມູນສ່ວນຕົວຂອງຜູ້ແທນ {people} ຄົນ, ລວມທັງຊື່:</translation>
        </message>
        <message>
            <source>Personal data of {people} delegates; their names stay:</source>
            <translation>ຂໍ້ມູນສ່ວນຕົວຂອງຜູ້ແທນ {people} ຄົນ; ຊື່ຍັງຢູ່:</translation>
        </message>
        <message>
            <source>Save a checked copy first…</source>
            <translation>ບັນທຶກສຳເນົາທີ່ກວດແລ້ວກ່ອນ…</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>ບັນທຶກສຳເນົາ</translation>
        </message>
        <message>
            <source>Saved and checked as {file}. It holds everything: keep it safe.</source>
            <translation>ບັນທຶກ ແລະ ກວດແລ້ວເປັນ {file}. ມີຄົບທຸກຢ່າງ: ເກັບໃຫ້ປອດໄພ.</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>ຍັງຢູ່</translation>
        </message>
        <message>
            <source>Type the name of the forum</source>
            <translation>ພິມຊື່ກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>drafts on this computer</source>
            <translation>ຮ່າງໃນຄອມພິວເຕີນີ້</translation>
        </message>
        <message>
            <source>one new backup</source>
            <translation>ສຳເນົາສຳຮອງໃໝ່ໜຶ່ງອັນ</translation>
        </message>
        <message>
            <source>templates, logo, programme, settings</source>
            <translation>ແບບບັດ, ໂລໂກ້, ວາລະ, ການຕັ້ງຄ່າ</translation>
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>ເລືອກທັງໝົດ</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>ຂຶ້ນໜຶ່ງຂັ້ນ</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>ລົງໜຶ່ງຂັ້ນ</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
            <translation>ບໍ່ພົບໂຟນເດີ %1.
ກະລຸນາກວດຊື່ໂຟນເດີ.</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>ບໍ່ພົບໄຟລ໌ %1.
ກະລຸນາກວດຊື່ໄຟລ໌.</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>ມີ %1 ຢູ່ແລ້ວ.
ທ່ານຈະແທນທີ່ບໍ່?</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>ເລືອກ</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>ລຶບ</translation>
        </message>
        <message>
            <source>&amp;Look in:</source>
            <translation>ເບິ່ງຢູ່:</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>ໂຟນເດີໃໝ່</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>ເປີດ</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>ປ່ຽນຊື່</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>ບັນທຶກ</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>ໄຟລ໌ທັງໝົດ (*)</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>ກັບຄືນ</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>ປ່ຽນເປັນແບບລະອຽດ</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>ປ່ຽນເປັນແບບລາຍຊື່</translation>
        </message>
        <message>
            <source>Could not delete directory.</source>
            <translation>ລຶບໂຟນເດີບໍ່ໄດ້.</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>ສ້າງໂຟນເດີໃໝ່</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>ສ້າງໂຟນເດີໃໝ່</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>ແບບລະອຽດ</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>ໂຟນເດີ</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>ໂຟນເດີ:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>ຊື່ໄຟລ໌:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>ປະເພດໄຟລ໌:</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>ໄປໜ້າ</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>ກັບຄືນ</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>ໄປໜ້າ</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>ໄປໂຟນເດີຂັ້ນເທິງ</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>ແບບລາຍຊື່</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>ໂຟນເດີຂັ້ນເທິງ</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>ບ່ອນທີ່ໃຊ້ຫຼ້າສຸດ</translation>
        </message>
        <message>
            <source>Show </source>
            <translation>ສະແດງ </translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>ສະແດງໄຟລ໌ທີ່ເຊື່ອງໄວ້</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>%1 KB</source>
            <translation>%1 KB</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>ຄອມພິວເຕີ</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>ວັນທີແກ້ໄຂ</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>ປະເພດ</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>ຄອມພິວເຕີຂອງຂ້ອຍ</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>ຊື່</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>ຂະໜາດ</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>ປະເພດ</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Copy</source>
            <translation>ສຳເນົາ</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>ວາງ</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>ເຮັດຄືນ</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>ຕັດ</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>ລຶບ</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>ເລືອກທັງໝົດ</translation>
        </message>
    </context>
    <context>
        <name>QMessageBox</name>
        <message>
            <source>Hide Details...</source>
            <translation>ເຊື່ອງລາຍລະອຽດ...</translation>
        </message>
        <message>
            <source>Show Details...</source>
            <translation>ສະແດງລາຍລະອຽດ...</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>&amp;No</source>
            <translation>ບໍ່</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>ແມ່ນ</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>ຢຸດ</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>ນຳໃຊ້</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>ຍົກເລີກ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>ບໍ່ບັນທຶກ</translation>
        </message>
        <message>
            <source>Don't Save</source>
            <translation>ບໍ່ບັນທຶກ</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>ຊ່ວຍເຫຼືອ</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>ຂ້າມໄປ</translation>
        </message>
        <message>
            <source>N&amp;o to All</source>
            <translation>ບໍ່ທັງໝົດ</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>ຕົກລົງ</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>ເປີດ</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>ຕັ້ງຄືນ</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>ກັບຄືນຄ່າເດີມ</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>ລອງໃໝ່</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>ບັນທຶກ</translation>
        </message>
        <message>
            <source>Save All</source>
            <translation>ບັນທຶກທັງໝົດ</translation>
        </message>
        <message>
            <source>Yes to &amp;All</source>
            <translation>ແມ່ນທັງໝົດ</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Copy</source>
            <translation>ສຳເນົາ</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>ວາງ</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>ເຮັດຄືນ</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>ຕັດ</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>ລຶບ</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>ເລືອກທັງໝົດ</translation>
        </message>
    </context>
    <context>
        <name>Question</name>
        <message>
            <source>Leave open</source>
            <translation>ປະໄວ້ກ່ອນ</translation>
        </message>
        <message>
            <source>Must be answered</source>
            <translation>ຕ້ອງຕອບ</translation>
        </message>
        <message>
            <source>No</source>
            <translation>ບໍ່</translation>
        </message>
        <message>
            <source>Save the answer</source>
            <translation>ບັນທຶກຄຳຕອບ</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>ແມ່ນ</translation>
        </message>
        <message>
            <source>{n} more</source>
            <translation>ອີກ {n}</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Attendance</source>
            <translation>ການເຂົ້າຮ່ວມ</translation>
        </message>
        <message>
            <source>Badges</source>
            <translation>ບັດ</translation>
        </message>
        <message>
            <source>Delegates</source>
            <translation>ຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Delegations</source>
            <translation>ຄະນະຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>ໂຕະລົງທະບຽນ</translation>
        </message>
        <message>
            <source>Programme</source>
            <translation>ວາລະກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>ຕັ້ງຄ່າ</translation>
        </message>
    </context>
    <context>
        <name>ReissueSheet</name>
        <message>
            <source>Badge {code} stops working at once. Its holder will be refused.</source>
            <translation>ບັດ {code} ຈະໃຊ້ບໍ່ໄດ້ທັນທີ. ຜູ້ຖືບັດເກົ່າຈະບໍ່ໄດ້ເຂົ້າ.</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>ເປ່ເພ</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>ເສຍ</translation>
        </message>
        <message>
            <source>Name corrected</source>
            <translation>ແກ້ຊື່</translation>
        </message>
        <message>
            <source>New badge {code} for {name}. The old one is void.</source>
            <translation>ບັດໃໝ່ {code} ຂອງ {name}. ບັດເກົ່າໃຊ້ບໍ່ໄດ້ແລ້ວ.</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>ອື່ນໆ</translation>
        </message>
        <message>
            <source>Print the new badge</source>
            <translation>ພິມບັດໃໝ່</translation>
        </message>
        <message>
            <source>Reissue</source>
            <translation>ອອກບັດໃໝ່</translation>
        </message>
        <message>
            <source>Reissue a badge</source>
            <translation>ອອກບັດໃໝ່</translation>
        </message>
        <message>
            <source>Reissue and print</source>
            <translation>ອອກບັດໃໝ່ ແລະ ພິມ</translation>
        </message>
        <message>
            <source>Why? It is recorded with your name.</source>
            <translation>ຍ້ອນຫຍັງ? ຈະບັນທຶກພ້ອມຊື່ຂອງທ່ານ.</translation>
        </message>
    </context>
    <context>
        <name>ResultView</name>
        <message>
            <source>Badges of these people</source>
            <translation>ບັດຂອງຄົນເຫຼົ່ານີ້</translation>
        </message>
        <message>
            <source>Every new person has a badge number now. Check-ins and printed badges are as they were.</source>
            <translation>ທຸກຄົນໃໝ່ມີເລກບັດແລ້ວ. ການເຊັກອິນ ແລະ ບັດທີ່ພິມແລ້ວຍັງຄືເກົ່າ.</translation>
        </message>
        <message>
            <source>Import another list</source>
            <translation>ນຳເຂົ້າລາຍຊື່ອື່ນ</translation>
        </message>
        <message>
            <source>Save this report</source>
            <translation>ບັນທຶກລາຍງານນີ້</translation>
        </message>
        <message>
            <source>Taken back: {removed} removed, {restored} as before</source>
            <translation>ເອົາກັບຄືນແລ້ວ: ລຶບ {removed}, ຄືເກົ່າ {restored}</translation>
        </message>
        <message>
            <source>These stayed, because they were printed, scanned or changed since:</source>
            <translation>ຍັງຢູ່, ເພາະພິມ, ສະແກນ ຫຼື ແກ້ໄຂແລ້ວ:</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>{added} added, {changed} changed</source>
            <translation>ເພີ່ມ {added}, ປ່ຽນ {changed}</translation>
        </message>
    </context>
    <context>
        <name>ResultsCard</name>
        <message>
            <source>Found: {n}</source>
            <translation>ພົບ {n} ຄົນ</translation>
        </message>
        <message>
            <source>Nobody called “{text}”</source>
            <translation>ບໍ່ພົບຜູ້ຊື່ “{text}”</translation>
        </message>
        <message>
            <source>Not in the list?</source>
            <translation>ບໍ່ມີໃນລາຍຊື່?</translation>
        </message>
        <message>
            <source>Register “{text}” here</source>
            <translation>ລົງທະບຽນ “{text}” ໜ້າງານ</translation>
        </message>
        <message>
            <source>Try a part of the name, a phone number, or the digits of the badge.</source>
            <translation>ລອງພິມບາງສ່ວນຂອງຊື່, ເບີໂທ ຫຼື ເລກບັດ.</translation>
        </message>
        <message>
            <source>↑ ↓ to choose, Enter to open</source>
            <translation>ກົດ ↑ ↓ ເພື່ອເລືອກ, Enter ເພື່ອເປີດ</translation>
        </message>
    </context>
    <context>
        <name>Rights</name>
        <message>
            <source>To admit against a refusal.</source>
            <translation>ເພື່ອອະນຸຍາດພິເສດ.</translation>
        </message>
        <message>
            <source>To bring a list into the forum.</source>
            <translation>ເພື່ອນຳລາຍຊື່ເຂົ້າກອງປະຊຸມ.</translation>
        </message>
        <message>
            <source>To change badge templates.</source>
            <translation>ເພື່ອປ່ຽນແບບບັດ.</translation>
        </message>
        <message>
            <source>To change the programme and its checkpoints.</source>
            <translation>ເພື່ອປ່ຽນວາລະກອງປະຊຸມ ແລະ ຈຸດກວດ.</translation>
        </message>
        <message>
            <source>To change the settings of the forum.</source>
            <translation>ເພື່ອປ່ຽນການຕັ້ງຄ່າຂອງກອງປະຊຸມ.</translation>
        </message>
        <message>
            <source>To close the forum, open it again or delete personal data.</source>
            <translation>ເພື່ອປິດກອງປະຊຸມ, ເປີດຄືນ ຫຼື ລຶບຂໍ້ມູນສ່ວນຕົວ.</translation>
        </message>
        <message>
            <source>To take an import back.</source>
            <translation>ເພື່ອເອົາການນຳເຂົ້າຄືນ.</translation>
        </message>
        <message>
            <source>To take back a check-in after ten seconds.</source>
            <translation>ເພື່ອເອົາເຊັກອິນຄືນຫຼັງສິບວິນາທີ.</translation>
        </message>
        <message>
            <source>Turns the organiser's rights on at this desk.</source>
            <translation>ເປີດສິດຂອງຜູ້ຈັດງານຢູ່ໂຕະນີ້.</translation>
        </message>
    </context>
    <context>
        <name>ScanSheet</name>
        <message>
            <source>A damaged code; its digits were not kept</source>
            <translation>ລະຫັດເສຍຫາຍ; ບໍ່ໄດ້ເກັບຕົວເລກໄວ້</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>ໂຕະລົງທະບຽນ</translation>
        </message>
        <message>
            <source>Let in later, {when}, {desk}</source>
            <translation>ເຂົ້າພາຍຫຼັງ, {when}, {desk}</translation>
        </message>
        <message>
            <source>Let in later, {when}, {desk}, then taken back</source>
            <translation>ເຂົ້າພາຍຫຼັງ, {when}, {desk}, ແລ້ວເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>Let in with a reason, {when}, {desk}: {why}</source>
            <translation>ອະນຸຍາດພິເສດ, {when}, {desk}: {why}</translation>
        </message>
        <message>
            <source>Next at this desk, {when}: {outcome}, {who}</source>
            <translation>ຕໍ່ມາຢູ່ໂຕະນີ້, {when}: {outcome}, {who}</translation>
        </message>
        <message>
            <source>No badge: found by name</source>
            <translation>ບໍ່ມີບັດ: ຄົ້ນຫາດ້ວຍຊື່</translation>
        </message>
        <message>
            <source>No badge; it was not kept</source>
            <translation>ບໍ່ແມ່ນບັດ; ບໍ່ໄດ້ເກັບໄວ້</translation>
        </message>
        <message>
            <source>Not let in since</source>
            <translation>ຈາກນັ້ນຍັງບໍ່ໄດ້ເຂົ້າ</translation>
        </message>
        <message>
            <source>Nothing yet at this desk</source>
            <translation>ໂຕະນີ້ຍັງບໍ່ມີຫຍັງຕໍ່</translation>
        </message>
        <message>
            <source>Open the person</source>
            <translation>ເປີດຜູ້ນີ້</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>ຜູ້ປະຈຳໂຕະ</translation>
        </message>
        <message>
            <source>Reason given</source>
            <translation>ເຫດຜົນທີ່ໃຫ້</translation>
        </message>
        <message>
            <source>This check-in was taken back.</source>
            <translation>ການເຊັກອິນນີ້ຖືກເອົາກັບຄືນແລ້ວ.</translation>
        </message>
        <message>
            <source>What came after</source>
            <translation>ສິ່ງທີ່ເກີດຕໍ່ມາ</translation>
        </message>
        <message>
            <source>What was read</source>
            <translation>ສິ່ງທີ່ອ່ານໄດ້</translation>
        </message>
        <message>
            <source>When</source>
            <translation>ເວລາ</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>ຢູ່ໃສ</translation>
        </message>
        <message>
            <source>{kind}; what it held was not kept</source>
            <translation>{kind}; ບໍ່ໄດ້ເກັບເນື້ອໃນໄວ້</translation>
        </message>
    </context>
    <context>
        <name>ScansCard</name>
        <message numerus="yes">
            <source>%n answer(s) missing</source>
            <translation>
                <numerusform>ຂາດ %n ຄຳຕອບ</numerusform>
                <numerusform>ຂາດ %n ຄຳຕອບ</numerusform>
            </translation>
        </message>
        <message>
            <source>Failed scans</source>
            <translation>ການສະແກນທີ່ບໍ່ຜ່ານ</translation>
        </message>
    </context>
    <context>
        <name>SearchResults</name>
        <message>
            <source>People found</source>
            <translation>ຜູ້ທີ່ພົບ</translation>
        </message>
        <message>
            <source>Please check name and position with the guest.</source>
            <translation>ກະລຸນາກວດຊື່ ແລະ ຕຳແໜ່ງ ກັບແຂກກ່ອນ.</translation>
        </message>
        <message>
            <source>Sounds or is written alike ({n})</source>
            <translation>ອອກສຽງ ຫຼື ຂຽນຄ້າຍຄືກັນ ({n})</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>ຍົກເລີກແລ້ວ</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>ຍັງບໍ່ມາຮອດ</translation>
        </message>
        <message>
            <source>similar</source>
            <translation>ຄ້າຍຄືກັນ</translation>
        </message>
    </context>
    <context>
        <name>SelfCheck</name>
        <message numerus="yes">
            <source>%n badge(s) were never printed.</source>
            <translation>
                <numerusform>%n ບັດຍັງບໍ່ເຄີຍພິມ.</numerusform>
                <numerusform>%n ບັດຍັງບໍ່ເຄີຍພິມ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) in the file are not as they were written.</source>
            <translation>
                <numerusform>ໃນໄຟລ໌ມີ %n ຢ່າງທີ່ບໍ່ຄືຕອນບັນທຶກ.</numerusform>
                <numerusform>ໃນໄຟລ໌ມີ %n ຢ່າງທີ່ບໍ່ຄືຕອນບັນທຶກ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) must be mended</source>
            <translation>
                <numerusform>ຕ້ອງແກ້ໄຂ %n ຢ່າງ</numerusform>
                <numerusform>ຕ້ອງແກ້ໄຂ %n ຢ່າງ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) must be mended at this desk</source>
            <translation>
                <numerusform>ໂຕະນີ້ມີ %n ຢ່າງທີ່ຕ້ອງແກ້ໄຂ</numerusform>
                <numerusform>ໂຕະນີ້ມີ %n ຢ່າງທີ່ຕ້ອງແກ້ໄຂ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to look at</source>
            <translation>
                <numerusform>ຄວນເບິ່ງ %n ຢ່າງ</numerusform>
                <numerusform>ຄວນເບິ່ງ %n ຢ່າງ</numerusform>
            </translation>
        </message>
        <message>
            <source>A file that is only read needs none.</source>
            <translation>ໄຟລ໌ທີ່ອ່ານຢ່າງດຽວບໍ່ຕ້ອງມີ.</translation>
        </message>
        <message>
            <source>All is well at this desk.</source>
            <translation>ໂຕະນີ້ພ້ອມທຸກຢ່າງ.</translation>
        </message>
        <message>
            <source>Answers are heard.</source>
            <translation>ໄດ້ຍິນສຽງຄຳຕອບ.</translation>
        </message>
        <message>
            <source>Back up now.</source>
            <translation>ສຳຮອງດຽວນີ້.</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>ສຳເນົາສຳຮອງ</translation>
        </message>
        <message>
            <source>Badges</source>
            <translation>ບັດ</translation>
        </message>
        <message>
            <source>CapsLock is on: scans work all the same.</source>
            <translation>CapsLock ເປີດຢູ່: ສະແກນໄດ້ຄືເກົ່າ.</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>ກວດຄືນ</translation>
        </message>
        <message>
            <source>Check again, and let it finish.</source>
            <translation>ກວດຄືນ ແລະ ລໍຖ້າໃຫ້ແລ້ວ.</translation>
        </message>
        <message>
            <source>Check of this desk</source>
            <translation>ການກວດໂຕະນີ້</translation>
        </message>
        <message>
            <source>Check this desk</source>
            <translation>ກວດໂຕະນີ້</translation>
        </message>
        <message>
            <source>Checked whole: everything is as it was written.</source>
            <translation>ກວດທັງໝົດແລ້ວ: ທຸກຢ່າງຄືຕອນບັນທຶກ.</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>ຈຸດກວດ</translation>
        </message>
        <message>
            <source>Choose another one with F5, or change its times.</source>
            <translation>ເລືອກຈຸດອື່ນດ້ວຍ F5 ຫຼື ປ່ຽນເວລາ.</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>ໂມງ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Ctrl+Shift+M makes it heard again.</source>
            <translation>Ctrl+Shift+M ເຮັດໃຫ້ມີສຽງຄືນ.</translation>
        </message>
        <message>
            <source>Every badge was printed.</source>
            <translation>ພິມບັດຄົບແລ້ວ.</translation>
        </message>
        <message>
            <source>Forum and backups</source>
            <translation>ກອງປະຊຸມ ແລະ ສຳເນົາ</translation>
        </message>
        <message>
            <source>Forum file</source>
            <translation>ໄຟລ໌ກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Free space</source>
            <translation>ພື້ນທີ່ຫວ່າງ</translation>
        </message>
        <message>
            <source>Import a list or register somebody.</source>
            <translation>ນຳເຂົ້າລາຍຊື່ ຫຼື ລົງທະບຽນຜູ້ໃດຜູ້ໜຶ່ງ.</translation>
        </message>
        <message>
            <source>Is it on, is the cable in? Or choose another one.</source>
            <translation>ເປີດເຄື່ອງ ແລະ ສຽບສາຍແລ້ວບໍ? ຫຼື ເລືອກເຄື່ອງອື່ນ.</translation>
        </message>
        <message>
            <source>Is there paper, is it on? Then let it go on.</source>
            <translation>ມີເຈ້ຍ ແລະ ເປີດເຄື່ອງແລ້ວບໍ? ຈາກນັ້ນໃຫ້ພິມຕໍ່.</translation>
        </message>
        <message>
            <source>It can only be read here: no scan is recorded.</source>
            <translation>ຢູ່ນີ້ອ່ານໄດ້ຢ່າງດຽວ: ບໍ່ມີການບັນທຶກການສະແກນ.</translation>
        </message>
        <message>
            <source>It is in the file: badges are told from forgeries.</source>
            <translation>ມີຢູ່ໃນໄຟລ໌: ຮູ້ບັດແທ້ຈາກບັດປອມ.</translation>
        </message>
        <message>
            <source>It is not in the file: no badge can be told from a forgery.</source>
            <translation>ບໍ່ມີໃນໄຟລ໌: ບໍ່ຮູ້ບັດແທ້ຈາກບັດປອມ.</translation>
        </message>
        <message>
            <source>It is {now}, a day of the forum.</source>
            <translation>ຕອນນີ້ {now}, ເປັນວັນກອງປະຊຸມ.</translation>
        </message>
        <message>
            <source>It is {now}.</source>
            <translation>ຕອນນີ້ {now}.</translation>
        </message>
        <message>
            <source>It is {now}; the forum begins on {day}.</source>
            <translation>ຕອນນີ້ {now}; ກອງປະຊຸມເລີ່ມວັນທີ {day}.</translation>
        </message>
        <message>
            <source>It lies in a folder that {name} copies.</source>
            <translation>ໄຟລ໌ຢູ່ໃນໂຟນເດີທີ່ {name} ສຳເນົາ.</translation>
        </message>
        <message>
            <source>Keep it outside while a desk is at work.</source>
            <translation>ເກັບໄວ້ນອກໂຟນເດີນັ້ນ ໃນເວລາໂຕະເຮັດວຽກ.</translation>
        </message>
        <message>
            <source>Keep the file and restore the newest good backup.</source>
            <translation>ເກັບໄຟລ໌ນີ້ໄວ້ ແລະ ກູ້ຄືນສຳເນົາທີ່ດີຫຼ້າສຸດ.</translation>
        </message>
        <message>
            <source>Key of the badges</source>
            <translation>ກະແຈຂອງບັດ</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>ແປ້ນພິມ</translation>
        </message>
        <message>
            <source>Last scan at {at}, {ms} ms per key.</source>
            <translation>ສະແກນຫຼ້າສຸດ {at}, {ms} ms ຕໍ່ປຸ່ມ.</translation>
        </message>
        <message>
            <source>Last scan at {at}, {ms} ms per key; it was never taught here.</source>
            <translation>ສະແກນຫຼ້າສຸດ {at}, {ms} ms ຕໍ່ປຸ່ມ; ຍັງບໍ່ເຄີຍສອນຢູ່ນີ້.</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>ກຳລັງກວດ…</translation>
        </message>
        <message>
            <source>Made {at}, checked whole, holds everything.</source>
            <translation>ເຮັດເມື່ອ {at}, ກວດທັງໝົດແລ້ວ, ມີຄົບທຸກຢ່າງ.</translation>
        </message>
        <message>
            <source>Made {at}, checked whole; the next one comes by itself.</source>
            <translation>ເຮັດເມື່ອ {at}, ກວດທັງໝົດແລ້ວ; ເທື່ອຕໍ່ໄປຈະເຮັດເອງ.</translation>
        </message>
        <message>
            <source>Make room before the doors open.</source>
            <translation>ເຮັດໃຫ້ມີທີ່ຫວ່າງກ່ອນເປີດປະຕູ.</translation>
        </message>
        <message>
            <source>Make room now: without it no scan can be recorded.</source>
            <translation>ເຮັດໃຫ້ມີທີ່ຫວ່າງດຽວນີ້: ຖ້າບໍ່ມີ ຈະບັນທຶກການສະແກນບໍ່ໄດ້.</translation>
        </message>
        <message>
            <source>Names typed by hand come out in capitals.</source>
            <translation>ຊື່ທີ່ພິມດ້ວຍມືຈະເປັນຕົວພິມໃຫຍ່.</translation>
        </message>
        <message>
            <source>Needed only where badges are printed at the desk.</source>
            <translation>ຈຳເປັນສະເພາະໂຕະທີ່ພິມບັດ.</translation>
        </message>
        <message>
            <source>No printer is set up on this computer.</source>
            <translation>ຄອມພິວເຕີນີ້ຍັງບໍ່ໄດ້ຕັ້ງເຄື່ອງພິມ.</translation>
        </message>
        <message>
            <source>No scan yet since the program was opened, and no scanner was taught here.</source>
            <translation>ຍັງບໍ່ມີການສະແກນ ນັບແຕ່ເປີດໂປຣແກຣມ ແລະ ຍັງບໍ່ໄດ້ສອນເຄື່ອງສະແກນຢູ່ນີ້.</translation>
        </message>
        <message>
            <source>No scan yet since the program was opened.</source>
            <translation>ຍັງບໍ່ມີການສະແກນ ນັບແຕ່ເປີດໂປຣແກຣມ.</translation>
        </message>
        <message>
            <source>Nobody is registered yet.</source>
            <translation>ຍັງບໍ່ມີຜູ້ລົງທະບຽນ.</translation>
        </message>
        <message>
            <source>Only {megabytes} MB free.</source>
            <translation>ຫວ່າງພຽງ {megabytes} MB.</translation>
        </message>
        <message>
            <source>Print them before the doors open.</source>
            <translation>ພິມກ່ອນເປີດປະຕູ.</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>ເຄື່ອງພິມ</translation>
        </message>
        <message>
            <source>Programme</source>
            <translation>ວາລະກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Read a test code: nothing is registered there.</source>
            <translation>ອ່ານລະຫັດທົດສອບ: ຢູ່ນັ້ນບໍ່ມີການລົງທະບຽນ.</translation>
        </message>
        <message>
            <source>Restore a backup.</source>
            <translation>ກູ້ຄືນສຳເນົາສຳຮອງ.</translation>
        </message>
        <message>
            <source>Save a copy to work on it.</source>
            <translation>ບັນທຶກສຳເນົາເພື່ອເຮັດວຽກ.</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>ເຄື່ອງສະແກນ</translation>
        </message>
        <message>
            <source>Scans are read with any keyboard layout.</source>
            <translation>ອ່ານການສະແກນໄດ້ ບໍ່ວ່າແປ້ນພິມພາສາໃດ.</translation>
        </message>
        <message>
            <source>Set the clock of this computer.</source>
            <translation>ຕັ້ງໂມງຂອງຄອມພິວເຕີນີ້.</translation>
        </message>
        <message>
            <source>Set the clock, or the dates of the forum.</source>
            <translation>ຕັ້ງໂມງ ຫຼື ວັນທີຂອງກອງປະຊຸມ.</translation>
        </message>
        <message>
            <source>Slow: {ms} ms per key at {at}, near the longest pause allowed.</source>
            <translation>ຊ້າ: {ms} ms ຕໍ່ປຸ່ມ ເວລາ {at}, ໃກ້ຮອດຊ່ວງພັກທີ່ກຳນົດ.</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>ສຽງ</translation>
        </message>
        <message>
            <source>Sounds are off at this desk.</source>
            <translation>ສຽງປິດຢູ່ໂຕະນີ້.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>ຢຸດ</translation>
        </message>
        <message>
            <source>Switch it off and on, or choose another one.</source>
            <translation>ປິດແລ້ວເປີດຄືນ ຫຼື ເລືອກເຄື່ອງອື່ນ.</translation>
        </message>
        <message>
            <source>Switch them on, or watch the screen for every answer.</source>
            <translation>ເປີດສຽງ ຫຼື ເບິ່ງຈໍທຸກຄຳຕອບ.</translation>
        </message>
        <message>
            <source>Teach it again and allow the longer pause.</source>
            <translation>ສອນຄືນ ແລະ ໃຫ້ຊ່ວງພັກຍາວຂຶ້ນ.</translation>
        </message>
        <message>
            <source>Teach it with three test codes: nothing is registered there.</source>
            <translation>ສອນດ້ວຍລະຫັດທົດສອບສາມອັນ: ຢູ່ນັ້ນບໍ່ມີການລົງທະບຽນ.</translation>
        </message>
        <message>
            <source>The Lao layout is on: scans work all the same.</source>
            <translation>ແປ້ນພິມລາວເປີດຢູ່: ສະແກນໄດ້ຄືເກົ່າ.</translation>
        </message>
        <message>
            <source>The clock says {now}, but something was already recorded at {at}.</source>
            <translation>ໂມງບອກ {now}, ແຕ່ມີການບັນທຶກແລ້ວເວລາ {at}.</translation>
        </message>
        <message>
            <source>The clock says {now}; the forum ended on {day}.</source>
            <translation>ໂມງບອກ {now}; ກອງປະຊຸມຈົບແລ້ວວັນທີ {day}.</translation>
        </message>
        <message>
            <source>The disk is nearly full: {megabytes} MB free.</source>
            <translation>ດິສເກືອບເຕັມ: ຫວ່າງ {megabytes} MB.</translation>
        </message>
        <message>
            <source>The last one is of {at}; what happened since is in this file only.</source>
            <translation>ຫຼ້າສຸດແມ່ນ {at}; ສິ່ງທີ່ເກີດຫຼັງນັ້ນມີແຕ່ໃນໄຟລ໌ນີ້.</translation>
        </message>
        <message>
            <source>The program shows the forum's time; compare with a watch.</source>
            <translation>ໂປຣແກຣມສະແດງເວລາຂອງກອງປະຊຸມ; ທຽບກັບໂມງ.</translation>
        </message>
        <message>
            <source>The system does not say how much is free.</source>
            <translation>ລະບົບບໍ່ບອກວ່າຫວ່າງເທົ່າໃດ.</translation>
        </message>
        <message>
            <source>The whole file is being checked…</source>
            <translation>ກຳລັງກວດໄຟລ໌ທັງໝົດ…</translation>
        </message>
        <message>
            <source>The whole file was not checked yet.</source>
            <translation>ຍັງບໍ່ໄດ້ກວດໄຟລ໌ທັງໝົດ.</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>ຍັງບໍ່ມີສຳເນົາສຳຮອງ.</translation>
        </message>
        <message>
            <source>This computer is at {here}, the forum at {there} ({zone}).</source>
            <translation>ຄອມພິວເຕີນີ້ {here}, ກອງປະຊຸມ {there} ({zone}).</translation>
        </message>
        <message>
            <source>This computer keeps the time of the forum, {zone}.</source>
            <translation>ຄອມພິວເຕີນີ້ໃຊ້ເວລາດຽວກັບກອງປະຊຸມ, {zone}.</translation>
        </message>
        <message>
            <source>This desk</source>
            <translation>ໂຕະນີ້</translation>
        </message>
        <message>
            <source>This desk is quiet for now.</source>
            <translation>ຕອນນີ້ໂຕະນີ້ງຽບຢູ່.</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>ເຂດເວລາ</translation>
        </message>
        <message>
            <source>{megabytes} MB free.</source>
            <translation>ຫວ່າງ {megabytes} MB.</translation>
        </message>
        <message>
            <source>{name} closed at {closes}.</source>
            <translation>{name} ປິດແລ້ວເວລາ {closes}.</translation>
        </message>
        <message>
            <source>{name} is open.</source>
            <translation>{name} ເປີດຢູ່.</translation>
        </message>
        <message>
            <source>{name} opens only at {opens}.</source>
            <translation>{name} ຈະເປີດເວລາ {opens}.</translation>
        </message>
        <message>
            <source>{printer} is stopped: badges would wait there.</source>
            <translation>{printer} ຢຸດຢູ່: ບັດຈະລໍຖ້າຢູ່ນັ້ນ.</translation>
        </message>
        <message>
            <source>{printer} is there and takes badges.</source>
            <translation>{printer} ພ້ອມຮັບບັດ.</translation>
        </message>
        <message>
            <source>{printer} takes no badges now.</source>
            <translation>ຕອນນີ້ {printer} ບໍ່ຮັບບັດ.</translation>
        </message>
        <message>
            <source>{printer}, the printer of this desk, is not there.</source>
            <translation>ບໍ່ພົບ {printer}, ເຄື່ອງພິມຂອງໂຕະນີ້.</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>A VIP never makes a sound. Ctrl+Shift+M keeps this desk quiet; a ceremonial checkpoint does too.</source>
            <translation>ແຂກ VIP ບໍ່ມີສຽງເລີຍ. Ctrl+Shift+M ເຮັດໃຫ້ໂຕະນີ້ງຽບ; ຈຸດກວດພິທີການກໍຄືກັນ.</translation>
        </message>
        <message>
            <source>A backup was made and checked.</source>
            <translation>ເຮັດສຳເນົາສຳຮອງ ແລະ ກວດແລ້ວ.</translation>
        </message>
        <message>
            <source>A badge is printed for it</source>
            <translation>ພິມບັດໃຫ້ປະເພດນີ້</translation>
        </message>
        <message>
            <source>A checked copy is made every ten minutes when something changed, and at the end.</source>
            <translation>ເຮັດສຳເນົາທີ່ກວດແລ້ວທຸກສິບນາທີເມື່ອມີການປ່ຽນແປງ, ແລະ ຕອນປິດ.</translation>
        </message>
        <message>
            <source>A checked copy is saved as {file}.</source>
            <translation>ບັນທຶກສຳເນົາທີ່ກວດແລ້ວເປັນ {file}.</translation>
        </message>
        <message>
            <source>A frame 3 mm inside the paper, with millimetres to lay a ruler against.</source>
            <translation>ກອບຢູ່ຂ້າງໃນຂອບເຈ້ຍ 3 ມມ, ມີຂີດ ມມ ໄວ້ທຽບກັບໄມ້ບັນທັດ.</translation>
        </message>
        <message>
            <source>A sound with each answer</source>
            <translation>ມີສຽງກັບທຸກຄຳຕອບ</translation>
        </message>
        <message>
            <source>About</source>
            <translation>ກ່ຽວກັບໂປຣແກຣມ</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>ເພີ່ມ</translation>
        </message>
        <message>
            <source>Admitted, with attention: the same and a bell</source>
            <translation>ເຊີນເຂົ້າ, ຕ້ອງເອົາໃຈໃສ່: ຄືກັນ ແລະ ສຽງກະດິ່ງ</translation>
        </message>
        <message>
            <source>Admitted: two notes, rising</source>
            <translation>ເຊີນເຂົ້າ: ສອງສຽງຂຶ້ນ</translation>
        </message>
        <message>
            <source>Allow {n} ms</source>
            <translation>ໃຫ້ {n} ms</translation>
        </message>
        <message>
            <source>Already checked in: two equal notes</source>
            <translation>ເຊັກອິນໄປກ່ອນແລ້ວ: ສອງສຽງຄືກັນ</translation>
        </message>
        <message>
            <source>Another forum</source>
            <translation>ກອງປະຊຸມອື່ນ</translation>
        </message>
        <message>
            <source>Another name</source>
            <translation>ຊື່ອື່ນ</translation>
        </message>
        <message>
            <source>As printed last</source>
            <translation>ຕາມທີ່ພິມຫຼ້າສຸດ</translation>
        </message>
        <message>
            <source>As the computer</source>
            <translation>ຕາມຄອມພິວເຕີ</translation>
        </message>
        <message>
            <source>As used last, else the computer's own</source>
            <translation>ທີ່ໃຊ້ຫຼ້າສຸດ ຫຼື ຂອງຄອມພິວເຕີ</translation>
        </message>
        <message>
            <source>At check-in</source>
            <translation>ເວລາເຊັກອິນ</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>ສຳຮອງດຽວນີ້</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>ສຳເນົາສຳຮອງ</translation>
        </message>
        <message>
            <source>Badges printed at this desk</source>
            <translation>ການພິມບັດຢູ່ໂຕະນີ້</translation>
        </message>
        <message>
            <source>CapsLock</source>
            <translation>CapsLock</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>ປະເພດ</translation>
        </message>
        <message>
            <source>Change the password</source>
            <translation>ປ່ຽນລະຫັດຜ່ານ</translation>
        </message>
        <message>
            <source>Change the rank</source>
            <translation>ປ່ຽນລຳດັບ</translation>
        </message>
        <message>
            <source>Check everything</source>
            <translation>ກວດທັງໝົດ</translation>
        </message>
        <message>
            <source>Check this desk</source>
            <translation>ກວດໂຕະນີ້</translation>
        </message>
        <message>
            <source>Checking the forum file</source>
            <translation>ກຳລັງກວດໄຟລ໌ກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>ເລືອກ</translation>
        </message>
        <message>
            <source>Choose a picture…</source>
            <translation>ເລືອກຮູບ…</translation>
        </message>
        <message>
            <source>Choose the logo</source>
            <translation>ເລືອກໂລໂກ້</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>ສີ</translation>
        </message>
        <message>
            <source>Colour on paper</source>
            <translation>ສີໃນເຈ້ຍ</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>ຈຳນວນສຳເນົາ</translation>
        </message>
        <message>
            <source>Ctrl and + or − change the size on every page, Ctrl 0 sets it back.</source>
            <translation>Ctrl ກັບ + ຫຼື − ປ່ຽນຂະໜາດໃນທຸກໜ້າ, Ctrl 0 ກັບຄືນຂະໜາດເດີມ.</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ມືດ</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>ໂຕະລົງທະບຽນ</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>ແກ້ໄຂ</translation>
        </message>
        <message>
            <source>Edit category</source>
            <translation>ແກ້ໄຂປະເພດ</translation>
        </message>
        <message>
            <source>Ends with</source>
            <translation>ຈົບດ້ວຍ</translation>
        </message>
        <message>
            <source>F6, the walk-in form and check-ins that print a badge use this printer.</source>
            <translation>F6, ການລົງທະບຽນໜ້າງານ ແລະ ການເຊັກອິນທີ່ພິມບັດ ໃຊ້ເຄື່ອງພິມນີ້.</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>ມື້ທຳອິດ</translation>
        </message>
        <message>
            <source>Forum</source>
            <translation>ກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Forum and backups</source>
            <translation>ກອງປະຊຸມ ແລະ ສຳເນົາ</translation>
        </message>
        <message>
            <source>Forum files (*.forum)</source>
            <translation>ໄຟລ໌ກອງປະຊຸມ (*.forum)</translation>
        </message>
        <message>
            <source>Hold the scanner 10 to 15 cm away. Nothing is registered here.</source>
            <translation>ຖືເຄື່ອງສະແກນໄລຍະ 10 ຫາ 15 ຊມ. ຢູ່ນີ້ບໍ່ມີການລົງທະບຽນ.</translation>
        </message>
        <message>
            <source>Holds for people who are registered from now on; ranks given before stay.</source>
            <translation>ໃຊ້ກັບຜູ້ທີ່ລົງທະບຽນແຕ່ນີ້ໄປ; ລຳດັບທີ່ໃຫ້ກ່ອນໜ້ານີ້ບໍ່ປ່ຽນ.</translation>
        </message>
        <message>
            <source>Host: the ministry or body that holds it</source>
            <translation>ເຈົ້າພາບ: ກະຊວງ ຫຼື ອົງການທີ່ຈັດ</translation>
        </message>
        <message>
            <source>How loud: {n} %</source>
            <translation>ຄວາມດັງ: {n} %</translation>
        </message>
        <message>
            <source>If nothing happens: is the cable in, does the scanner beep, is it set to “USB keyboard”?</source>
            <translation>ຖ້າບໍ່ມີຫຍັງເກີດຂຶ້ນ: ສຽບສາຍແລ້ວບໍ, ເຄື່ອງມີສຽງບໍ, ຕັ້ງເປັນ “USB keyboard” ແລ້ວບໍ?</translation>
        </message>
        <message>
            <source>In full-screen mode names of refused people are then not shown.</source>
            <translation>ໃນໂໝດເຕັມຈໍຈະບໍ່ສະແດງຊື່ຜູ້ທີ່ບໍ່ອະນຸຍາດ.</translation>
        </message>
        <message>
            <source>Keyboard layout</source>
            <translation>ຮູບແບບແປ້ນພິມ</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>ພາສາ</translation>
        </message>
        <message>
            <source>Language and look</source>
            <translation>ພາສາ ແລະ ໜ້າຕາ</translation>
        </message>
        <message>
            <source>Lao</source>
            <translation>ລາວ</translation>
        </message>
        <message>
            <source>Lao name</source>
            <translation>ຊື່ລາວ</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>ມື້ສຸດທ້າຍ</translation>
        </message>
        <message>
            <source>Latin</source>
            <translation>ລາຕິນ</translation>
        </message>
        <message>
            <source>Latin letter *</source>
            <translation>ຕົວອັກສອນລາຕິນ *</translation>
        </message>
        <message>
            <source>Leave this forum</source>
            <translation>ອອກຈາກກອງປະຊຸມນີ້</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>ໃບອະນຸຍາດ</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ແຈ້ງ</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>ແຈ້ງ ຫຼື ມືດ</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>ລັອກດຽວນີ້</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>ບັນທຶກການເຮັດວຽກ</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>ໂລໂກ້</translation>
        </message>
        <message>
            <source>Longest pause between two keys</source>
            <translation>ຊ່ວງພັກຍາວສຸດລະຫວ່າງສອງປຸ່ມ</translation>
        </message>
        <message>
            <source>Made with these works of others, each under its own licence.</source>
            <translation>ໃຊ້ຜົນງານຂອງຜູ້ອື່ນເຫຼົ່ານີ້, ແຕ່ລະອັນມີໃບອະນຸຍາດຂອງຕົນ.</translation>
        </message>
        <message>
            <source>Making a backup</source>
            <translation>ກຳລັງເຮັດສຳເນົາສຳຮອງ</translation>
        </message>
        <message>
            <source>Ministries and state bodies</source>
            <translation>ກະຊວງ ແລະ ອົງການລັດ</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>ຍ້າຍລົງ</translation>
        </message>
        <message>
            <source>Move to the right</source>
            <translation>ຍ້າຍໄປຂວາ</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>ຊື່</translation>
        </message>
        <message>
            <source>Name *</source>
            <translation>ຊື່ *</translation>
        </message>
        <message>
            <source>Name of the forum *</source>
            <translation>ຊື່ກອງປະຊຸມ *</translation>
        </message>
        <message>
            <source>Name of this desk</source>
            <translation>ຊື່ໂຕະນີ້</translation>
        </message>
        <message>
            <source>New category</source>
            <translation>ປະເພດໃໝ່</translation>
        </message>
        <message>
            <source>New forum</source>
            <translation>ກອງປະຊຸມໃໝ່</translation>
        </message>
        <message>
            <source>No password is set: everybody at this desk may do everything.</source>
            <translation>ຍັງບໍ່ໄດ້ຕັ້ງລະຫັດຜ່ານ: ທຸກຄົນຢູ່ໂຕະນີ້ເຮັດໄດ້ທຸກຢ່າງ.</translation>
        </message>
        <message>
            <source>Not read. CapsLock is on: switch it off and scan again.</source>
            <translation>ອ່ານບໍ່ໄດ້. CapsLock ເປີດຢູ່: ປິດແລ້ວສະແກນໃໝ່.</translation>
        </message>
        <message>
            <source>Nothing has changed since the last backup.</source>
            <translation>ບໍ່ມີຫຍັງປ່ຽນແຕ່ສຳເນົາຫຼ້າສຸດ.</translation>
        </message>
        <message>
            <source>Now the second one</source>
            <translation>ດຽວນີ້ອັນທີສອງ</translation>
        </message>
        <message>
            <source>Number, part of every badge</source>
            <translation>ເລກ, ສ່ວນໜຶ່ງຂອງທຸກບັດ</translation>
        </message>
        <message>
            <source>On the computer open Settings, Scanner. Then read the three codes in their order, from 10 to 15 cm; cover the others with a hand.</source>
            <translation>ໃນຄອມພິວເຕີ ເປີດ ຕັ້ງຄ່າ, ເຄື່ອງສະແກນ. ແລ້ວອ່ານສາມລະຫັດຕາມລຳດັບ, ໄລຍະ 10 ຫາ 15 ຊມ; ໃຊ້ມືປິດອັນອື່ນ.</translation>
        </message>
        <message>
            <source>Open another</source>
            <translation>ເປີດອັນອື່ນ</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>ຜູ້ປະຈຳໂຕະ</translation>
        </message>
        <message>
            <source>Operators</source>
            <translation>ຜູ້ປະຈຳໂຕະ</translation>
        </message>
        <message>
            <source>Organiser</source>
            <translation>ຄະນະຈັດງານ</translation>
        </message>
        <message>
            <source>Pause that ends a scan without Enter</source>
            <translation>ຊ່ວງພັກທີ່ຈົບການສະແກນໂດຍບໍ່ມີ Enter</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>ບ່ອນ</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>ຕຳແໜ່ງ</translation>
        </message>
        <message>
            <source>Prefix</source>
            <translation>ຄຳນຳໜ້າ</translation>
        </message>
        <message>
            <source>Print test codes</source>
            <translation>ພິມລະຫັດທົດສອບ</translation>
        </message>
        <message>
            <source>Print test page</source>
            <translation>ພິມໜ້າທົດສອບ</translation>
        </message>
        <message>
            <source>Print the badge at check-in</source>
            <translation>ພິມບັດເວລາເຊັກອິນ</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>ເຄື່ອງພິມ</translation>
        </message>
        <message>
            <source>Prints</source>
            <translation>ພິມ</translation>
        </message>
        <message>
            <source>Proves that the layout does not matter.</source>
            <translation>ພິສູດວ່າຮູບແບບແປ້ນພິມບໍ່ມີຜົນ.</translation>
        </message>
        <message>
            <source>Provinces</source>
            <translation>ແຂວງ</translation>
        </message>
        <message>
            <source>Qt {qt}, under the MIT licence</source>
            <translation>Qt {qt}, ໃບອະນຸຍາດ MIT</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>ລຳດັບ</translation>
        </message>
        <message>
            <source>Rank, the lower stands first</source>
            <translation>ລຳດັບ, ເລກນ້ອຍຢູ່ກ່ອນ</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>ອ່ານຈາກ</translation>
        </message>
        <message>
            <source>Read in {n} ms: all 34 digits are right</source>
            <translation>ອ່ານໃນ {n} ms: ຖືກທັງ 34 ຕົວເລກ</translation>
        </message>
        <message>
            <source>Reference data</source>
            <translation>ຂໍ້ມູນອ້າງອີງ</translation>
        </message>
        <message>
            <source>Refused: falling, low</source>
            <translation>ບໍ່ອະນຸຍາດ: ສຽງລົງຕ່ຳ</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>ເອົາອອກ</translation>
        </message>
        <message>
            <source>Remove the password</source>
            <translation>ຖອນລະຫັດຜ່ານ</translation>
        </message>
        <message>
            <source>Remove {name}</source>
            <translation>ເອົາ {name} ອອກ</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>ບັນທຶກ</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>ບັນທຶກສຳເນົາ</translation>
        </message>
        <message>
            <source>Save test codes as PDF</source>
            <translation>ບັນທຶກລະຫັດທົດສອບເປັນ PDF</translation>
        </message>
        <message>
            <source>Save the test codes</source>
            <translation>ບັນທຶກລະຫັດທົດສອບ</translation>
        </message>
        <message>
            <source>Saving a copy</source>
            <translation>ກຳລັງບັນທຶກສຳເນົາ</translation>
        </message>
        <message>
            <source>Scan the first test code</source>
            <translation>ສະແກນລະຫັດທົດສອບທຳອິດ</translation>
        </message>
        <message>
            <source>Scan this one first</source>
            <translation>ສະແກນອັນນີ້ກ່ອນ</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>ເຄື່ອງສະແກນ</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>ຄົ້ນຫາ</translation>
        </message>
        <message>
            <source>Set a password</source>
            <translation>ຕັ້ງລະຫັດຜ່ານ</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>ຕັ້ງຄ່າ</translation>
        </message>
        <message>
            <source>Settings of this computer</source>
            <translation>ການຕັ້ງຄ່າຂອງຄອມພິວເຕີນີ້</translation>
        </message>
        <message>
            <source>Show folder</source>
            <translation>ສະແດງໂຟນເດີ</translation>
        </message>
        <message>
            <source>Size of everything</source>
            <translation>ຂະໜາດຂອງທຸກຢ່າງ</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>ສຽງ</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>ຄວາມໄວ</translation>
        </message>
        <message>
            <source>Stands on badges and papers that have a place for it.</source>
            <translation>ຢູ່ໃນບັດ ແລະ ເອກະສານທີ່ມີບ່ອນໃສ່.</translation>
        </message>
        <message>
            <source>Stands with every scan. Where several desks work, each has a name of its own.</source>
            <translation>ຢູ່ກັບທຸກການສະແກນ. ຖ້າມີຫຼາຍໂຕະ, ແຕ່ລະໂຕະມີຊື່ຂອງຕົນ.</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>ເລີ່ມໃໝ່</translation>
        </message>
        <message>
            <source>State</source>
            <translation>ສະຖານະ</translation>
        </message>
        <message>
            <source>Teach the program your scanner</source>
            <translation>ສອນໂປຣແກຣມໃຫ້ຮູ້ຈັກເຄື່ອງສະແກນ</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>ແມ່ແບບ</translation>
        </message>
        <message>
            <source>Test code {n} · not a badge</source>
            <translation>ລະຫັດທົດສອບ {n} · ບໍ່ແມ່ນບັດ</translation>
        </message>
        <message>
            <source>Test codes for the scanner</source>
            <translation>ລະຫັດທົດສອບເຄື່ອງສະແກນ</translation>
        </message>
        <message>
            <source>Test page</source>
            <translation>ໜ້າທົດສອບ</translation>
        </message>
        <message>
            <source>The dates are known</source>
            <translation>ຮູ້ວັນທີແລ້ວ</translation>
        </message>
        <message>
            <source>The forum file has {n} faults. Restore the last backup.</source>
            <translation>ໄຟລ໌ກອງປະຊຸມມີ {n} ຂໍ້ຜິດພາດ. ກູ້ຄືນສຳເນົາຫຼ້າສຸດ.</translation>
        </message>
        <message>
            <source>The forum file is good: {people} delegates, {events} records.</source>
            <translation>ໄຟລ໌ກອງປະຊຸມສົມບູນ: ຜູ້ແທນ {people} ຄົນ, {events} ບັນທຶກ.</translation>
        </message>
        <message>
            <source>The forum's details are saved.</source>
            <translation>ບັນທຶກລາຍລະອຽດຂອງກອງປະຊຸມແລ້ວ.</translation>
        </message>
        <message>
            <source>The newest backups</source>
            <translation>ສຳເນົາຫຼ້າສຸດ</translation>
        </message>
        <message>
            <source>The one marked sits here now; the name stands with everything done here.</source>
            <translation>ຜູ້ທີ່ໝາຍໄວ້ນັ່ງຢູ່ນີ້ດຽວນີ້; ຊື່ຢູ່ກັບທຸກສິ່ງທີ່ເຮັດຢູ່ນີ້.</translation>
        </message>
        <message>
            <source>The organiser's rights are locked.</source>
            <translation>ສິດຂອງຜູ້ຈັດງານຖືກລັອກ.</translation>
        </message>
        <message>
            <source>The organiser's rights are on at this desk.</source>
            <translation>ສິດຂອງຜູ້ຈັດງານເປີດຢູ່ໂຕະນີ້.</translation>
        </message>
        <message>
            <source>The scanner beeps, and the first step gets a tick.</source>
            <translation>ເຄື່ອງມີສຽງ ແລະ ຂັ້ນທຳອິດຈະມີເຄື່ອງໝາຍຖືກ.</translation>
        </message>
        <message>
            <source>The screen faces the guest</source>
            <translation>ຈໍຫັນໄປຫາແຂກ</translation>
        </message>
        <message>
            <source>The test codes are saved in {file}.</source>
            <translation>ບັນທຶກລະຫັດທົດສອບໃນ {file} ແລ້ວ.</translation>
        </message>
        <message>
            <source>The test codes were sent to {printer}.</source>
            <translation>ສົ່ງລະຫັດທົດສອບໄປ {printer} ແລ້ວ.</translation>
        </message>
        <message>
            <source>The test page was sent to {printer}.</source>
            <translation>ສົ່ງໜ້າທົດສອບໄປ {printer} ແລ້ວ.</translation>
        </message>
        <message>
            <source>Then with the Lao keyboard switched on</source>
            <translation>ຈາກນັ້ນເປີດແປ້ນພິມລາວ</translation>
        </message>
        <message>
            <source>These codes are no badges: they check nobody in, at any desk. The same page then says what was found, and what to change at the scanner.</source>
            <translation>ລະຫັດເຫຼົ່ານີ້ບໍ່ແມ່ນບັດ: ບໍ່ເຊັກອິນໃຜ ບໍ່ວ່າໂຕະໃດ. ຈາກນັ້ນໜ້າດຽວກັນຈະບອກສິ່ງທີ່ພົບ ແລະ ສິ່ງທີ່ຕ້ອງປ່ຽນຢູ່ເຄື່ອງສະແກນ.</translation>
        </message>
        <message>
            <source>This desk</source>
            <translation>ໂຕະນີ້</translation>
        </message>
        <message>
            <source>This forum and its backups</source>
            <translation>ກອງປະຊຸມນີ້ ແລະ ສຳເນົາ</translation>
        </message>
        <message>
            <source>This is the protocol desk</source>
            <translation>ນີ້ແມ່ນໂຕະພິທີການ</translation>
        </message>
        <message>
            <source>This scanner is slow, and works: the pause allowed between two keys was raised from {before} to {n} ms.</source>
            <translation>ເຄື່ອງສະແກນນີ້ຊ້າ ແຕ່ໃຊ້ໄດ້: ຊ່ວງພັກລະຫວ່າງສອງປຸ່ມເພີ່ມຈາກ {before} ເປັນ {n} ms ແລ້ວ.</translation>
        </message>
        <message>
            <source>This scanner is slow, {n} ms a key: allow a longer pause between two keys.</source>
            <translation>ເຄື່ອງສະແກນນີ້ຊ້າ, {n} ms ຕໍ່ປຸ່ມ: ໃຫ້ຊ່ວງພັກລະຫວ່າງສອງປຸ່ມຍາວຂຶ້ນ.</translation>
        </message>
        <message>
            <source>This scanner puts “{what}” around each code, so no badge is read: switch that off.</source>
            <translation>ເຄື່ອງສະແກນນີ້ໃສ່ “{what}” ອ້ອມທຸກລະຫັດ, ຈຶ່ງອ່ານບັດບໍ່ໄດ້: ໃຫ້ປິດ.</translation>
        </message>
        <message>
            <source>This scanner works as it is. You need not change its settings.</source>
            <translation>ເຄື່ອງສະແກນນີ້ໃຊ້ໄດ້ເລີຍ. ບໍ່ຕ້ອງປ່ຽນການຕັ້ງຄ່າ.</translation>
        </message>
        <message>
            <source>This scanner works. Set it to end with Enter, and it answers faster.</source>
            <translation>ເຄື່ອງສະແກນນີ້ໃຊ້ໄດ້. ຕັ້ງໃຫ້ຈົບດ້ວຍ Enter ຈະຕອບໄວຂຶ້ນ.</translation>
        </message>
        <message>
            <source>This was not the test code shown here. Scan it again.</source>
            <translation>ນີ້ບໍ່ແມ່ນລະຫັດທົດສອບທີ່ສະແດງຢູ່. ສະແກນໃໝ່.</translation>
        </message>
        <message>
            <source>To go back to one: close the forum, then Restore on the first page. The file as it is now is kept.</source>
            <translation>ເພື່ອກັບຄືນ: ປິດກອງປະຊຸມ, ແລ້ວເລືອກກູ້ຄືນໃນໜ້າທຳອິດ. ໄຟລ໌ປັດຈຸບັນຈະຖືກເກັບໄວ້.</translation>
        </message>
        <message>
            <source>Try each</source>
            <translation>ລອງຟັງແຕ່ລະອັນ</translation>
        </message>
        <message>
            <source>Twice the same speed shows that it is steady.</source>
            <translation>ຄວາມໄວຄືກັນສອງຄັ້ງສະແດງວ່າເຄື່ອງໝັ້ນຄົງ.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>ປົດລັອກ</translation>
        </message>
        <message>
            <source>Unread: two dull ticks</source>
            <translation>ອ່ານບໍ່ໄດ້: ສອງສຽງທຶບ</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>ສະຖານທີ່ຈັດ</translation>
        </message>
        <message>
            <source>What</source>
            <translation>ສິ່ງທີ່ເກີດ</translation>
        </message>
        <message>
            <source>What arrives is shown here</source>
            <translation>ສິ່ງທີ່ເຂົ້າມາສະແດງຢູ່ນີ້</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>ສິ່ງທີ່ພົບ</translation>
        </message>
        <message>
            <source>When</source>
            <translation>ເວລາ</translation>
        </message>
        <message>
            <source>When a VIP, a head of delegation or somebody with a note arrives at any desk, a quiet line says so here.</source>
            <translation>ເມື່ອແຂກ VIP, ຫົວໜ້າຄະນະ ຫຼື ຜູ້ທີ່ມີໝາຍເຫດມາຮອດໂຕະໃດກໍ່ຕາມ, ຈະມີແຖວແຈ້ງຢູ່ນີ້ແບບງຽບໆ.</translation>
        </message>
        <message>
            <source>Where things lie</source>
            <translation>ບ່ອນເກັບຂໍ້ມູນ</translation>
        </message>
        <message>
            <source>Who had the rights</source>
            <translation>ໃຜເຄີຍມີສິດ</translation>
        </message>
        <message>
            <source>With a password these need it: admitting against a refusal; taking back a check-in after ten seconds; bringing lists in and taking them back; the forum's details, logo, categories, programme, checkpoints, reference data and badge templates; closing the forum. Scanning, registering, printing and new badges never do.</source>
            <translation>ຖ້າມີລະຫັດຜ່ານ, ສິ່ງເຫຼົ່ານີ້ຕ້ອງໃຊ້: ອະນຸຍາດພິເສດ; ເອົາເຊັກອິນຄືນຫຼັງສິບວິນາທີ; ນຳລາຍຊື່ເຂົ້າ ແລະ ເອົາຄືນ; ລາຍລະອຽດກອງປະຊຸມ, ໂລໂກ້, ປະເພດ, ວາລະກອງປະຊຸມ, ຈຸດກວດ, ຂໍ້ມູນອ້າງອີງ ແລະ ແບບບັດ; ການປິດກອງປະຊຸມ. ການສະແກນ, ລົງທະບຽນ, ພິມ ແລະ ອອກບັດໃໝ່ ບໍ່ຕ້ອງໃຊ້.</translation>
        </message>
        <message>
            <source>always</source>
            <translation>ທຸກເທື່ອ</translation>
        </message>
        <message>
            <source>as the scanner</source>
            <translation>ຄືກັບເຄື່ອງສະແກນ</translation>
        </message>
        <message>
            <source>badge</source>
            <translation>ບັດ</translation>
        </message>
        <message>
            <source>changed here</source>
            <translation>ປ່ຽນຢູ່ນີ້</translation>
        </message>
        <message>
            <source>if not yet printed</source>
            <translation>ຖ້າຍັງບໍ່ໄດ້ພິມ</translation>
        </message>
        <message>
            <source>never</source>
            <translation>ບໍ່ພິມ</translation>
        </message>
        <message>
            <source>no badge</source>
            <translation>ບໍ່ມີບັດ</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ບໍ່ມີ</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>ຍັງບໍ່ມີ</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>ບໍ່ມີ</translation>
        </message>
        <message>
            <source>off</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>on, read all the same</source>
            <translation>ເປີດ, ແຕ່ອ່ານໄດ້ຄືເກົ່າ</translation>
        </message>
        <message>
            <source>on: switch it off</source>
            <translation>ເປີດ: ໃຫ້ປິດ</translation>
        </message>
        <message>
            <source>password changed</source>
            <translation>ປ່ຽນລະຫັດຜ່ານ</translation>
        </message>
        <message>
            <source>password removed</source>
            <translation>ຖອນລະຫັດຜ່ານ</translation>
        </message>
        <message>
            <source>password set</source>
            <translation>ຕັ້ງລະຫັດຜ່ານ</translation>
        </message>
        <message>
            <source>proposal</source>
            <translation>ຂໍ້ສະເໜີ</translation>
        </message>
        <message>
            <source>raise for a slow wireless one</source>
            <translation>ເພີ່ມສຳລັບເຄື່ອງໄຮ້ສາຍທີ່ຊ້າ</translation>
        </message>
        <message>
            <source>rights off</source>
            <translation>ປິດສິດ</translation>
        </message>
        <message>
            <source>rights off: another operator</source>
            <translation>ປິດສິດ: ປ່ຽນຜູ້ປະຈຳໂຕະ</translation>
        </message>
        <message>
            <source>rights off: forum closed</source>
            <translation>ປິດສິດ: ປິດກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>rights off: not used</source>
            <translation>ປິດສິດ: ບໍ່ໄດ້ໃຊ້</translation>
        </message>
        <message>
            <source>rights on</source>
            <translation>ເປີດສິດ</translation>
        </message>
        <message>
            <source>scanner test codes</source>
            <translation>ລະຫັດທົດສອບເຄື່ອງສະແກນ</translation>
        </message>
        <message>
            <source>the keys themselves</source>
            <translation>ປຸ່ມເອງ</translation>
        </message>
        <message>
            <source>what they wrote</source>
            <translation>ສິ່ງທີ່ພິມອອກ</translation>
        </message>
        <message>
            <source>wrong password</source>
            <translation>ລະຫັດຜ່ານຜິດ</translation>
        </message>
        <message>
            <source>{name}: not here now</source>
            <translation>{name}: ດຽວນີ້ບໍ່ມີ</translation>
        </message>
        <message>
            <source>{n} ms per key</source>
            <translation>{n} ms ຕໍ່ປຸ່ມ</translation>
        </message>
        <message>
            <source>“Proposal”: confirmed by nobody yet; let protocol look at it. Ranks changed here hold in this forum.</source>
            <translation>“ຂໍ້ສະເໜີ” ແມ່ນຮວບຮວມມາ ແລະ ຍັງບໍ່ມີໃຜຢືນຢັນ: ໃຫ້ພິທີການກວດ. ລຳດັບທີ່ປ່ຽນຢູ່ນີ້ໃຊ້ໃນກອງປະຊຸມນີ້.</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message numerus="yes">
            <source>%n scan(s) wait</source>
            <translation>
                <numerusform>%n ບັດລໍຖ້າ</numerusform>
                <numerusform>%n ບັດລໍຖ້າ</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>ຍົກເລີກ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>What you typed is not saved. Press Esc again to let it go.</source>
            <translation>ສິ່ງທີ່ພິມຍັງບໍ່ໄດ້ບັນທຶກ. ກົດ Esc ອີກເທື່ອໜຶ່ງເພື່ອປະຖິ້ມ.</translation>
        </message>
    </context>
    <context>
        <name>SheetPicture</name>
        <message>
            <source>Back</source>
            <translation>ດ້ານຫຼັງ</translation>
        </message>
        <message>
            <source>Front</source>
            <translation>ດ້ານໜ້າ</translation>
        </message>
    </context>
    <context>
        <name>StartView</name>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n ລາຍການ</numerusform>
                <numerusform>%n ລາຍການ</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a list, or drop one here</source>
            <translation>ເລືອກລາຍຊື່ ຫຼື ລາກໄຟລ໌ມາວາງບ່ອນນີ້</translation>
        </message>
        <message>
            <source>Choose lists</source>
            <translation>ເລືອກລາຍຊື່</translation>
        </message>
        <message>
            <source>Imports so far</source>
            <translation>ການນຳເຂົ້າທີ່ຜ່ານມາ</translation>
        </message>
        <message>
            <source>Lists of Excel, LibreOffice, CSV or text, as the offices send them, or cells copied there. Nothing is written before you have seen what would happen.</source>
            <translation>ລາຍຊື່ຈາກ Excel, LibreOffice, CSV ຫຼື ຂໍ້ຄວາມ ຕາມທີ່ຫ້ອງການສົ່ງມາ, ຫຼື ຊ່ອງທີ່ສຳເນົາມາ. ບໍ່ຂຽນຫຍັງກ່ອນທ່ານເຫັນວ່າຈະເກີດຫຍັງຂຶ້ນ.</translation>
        </message>
        <message>
            <source>Paste cells</source>
            <translation>ວາງຊ່ອງຕາຕະລາງ</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
    </context>
    <context>
        <name>StatusPill</name>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n ຂໍ້ຂັດແຍ່ງ</numerusform>
                <numerusform>%n ຂໍ້ຂັດແຍ່ງ</numerusform>
            </translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>ເຊື່ອມຕໍ່ແລ້ວ</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>ອອບລາຍ</translation>
        </message>
        <message numerus="yes">
            <source>Offline · %n not sent</source>
            <translation>
                <numerusform>ອອບລາຍ · %n ຍັງບໍ່ໄດ້ສົ່ງ</numerusform>
                <numerusform>ອອບລາຍ · %n ຍັງບໍ່ໄດ້ສົ່ງ</numerusform>
            </translation>
        </message>
        <message>
            <source>One desk</source>
            <translation>ໂຕະດຽວ</translation>
        </message>
        <message>
            <source>Quiet</source>
            <translation>ງຽບ</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Apply</source>
            <translation>ບັນທຶກ</translation>
        </message>
        <message>
            <source>Check the plan</source>
            <translation>ກວດແຜນ</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>ຖັນ</translation>
        </message>
    </context>
    <context>
        <name>Studio</name>
        <message numerus="yes">
            <source>%n box(es) selected</source>
            <translation>
                <numerusform>ເລືອກ %n ກ່ອງ</numerusform>
                <numerusform>ເລືອກ %n ກ່ອງ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) differ here from all badges.</source>
            <translation>
                <numerusform>%n ຄ່າຢູ່ນີ້ຕ່າງຈາກບັດທັງໝົດ.</numerusform>
                <numerusform>%n ຄ່າຢູ່ນີ້ຕ່າງຈາກບັດທັງໝົດ.</numerusform>
            </translation>
        </message>
        <message>
            <source>62 mm label</source>
            <translation>ປ້າຍຕິດ 62 ມມ</translation>
        </message>
        <message>
            <source>90 × 130 mm with photo</source>
            <translation>90 × 130 ມມ ມີຮູບ</translation>
        </message>
        <message>
            <source>A badge is 20 to 420 mm wide and high.</source>
            <translation>ບັດຕ້ອງກວ້າງ ແລະ ສູງ 20 ຫາ 420 ມມ.</translation>
        </message>
        <message>
            <source>A module is {size}; its white edge is {edge}</source>
            <translation>ຊ່ອງລະຫັດ {size}; ຂອບຂາວ {edge}</translation>
        </message>
        <message>
            <source>A template needs a title.</source>
            <translation>ແມ່ແບບຕ້ອງມີຊື່.</translation>
        </message>
        <message>
            <source>A6 portrait</source>
            <translation>A6 ແນວຕັ້ງ</translation>
        </message>
        <message>
            <source>A6, programme on the back</source>
            <translation>A6, ວາລະຢູ່ດ້ານຫຼັງ</translation>
        </message>
        <message>
            <source>Add a box</source>
            <translation>ເພີ່ມກ່ອງ</translation>
        </message>
        <message>
            <source>Align and order</source>
            <translation>ຈັດແນວ ແລະ ລຳດັບ</translation>
        </message>
        <message>
            <source>Alignment</source>
            <translation>ການຈັດແນວ</translation>
        </message>
        <message>
            <source>All badges</source>
            <translation>ບັດທັງໝົດ</translation>
        </message>
        <message>
            <source>All of it</source>
            <translation>ທັງຮູບ</translation>
        </message>
        <message>
            <source>All of the picture is shown</source>
            <translation>ສະແດງທັງຮູບ</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>ທຸກເທື່ອ</translation>
        </message>
        <message>
            <source>Anybody by name</source>
            <translation>ຄົ້ນຫາດ້ວຍຊື່</translation>
        </message>
        <message>
            <source>As on all badges</source>
            <translation>ຄືກັບບັດທັງໝົດ</translation>
        </message>
        <message>
            <source>At the left edge</source>
            <translation>ທີ່ຂອບຊ້າຍ</translation>
        </message>
        <message>
            <source>At the upper edge</source>
            <translation>ທີ່ຂອບເທິງ</translation>
        </message>
        <message>
            <source>Back to the boxes</source>
            <translation>ກັບໄປຫາກ່ອງ</translation>
        </message>
        <message>
            <source>Badge</source>
            <translation>ບັດ</translation>
        </message>
        <message>
            <source>Badge code</source>
            <translation>ລະຫັດ QR</translation>
        </message>
        <message>
            <source>Badge code missing</source>
            <translation>ບໍ່ມີລະຫັດ QR</translation>
        </message>
        <message>
            <source>Badge code too near the edge</source>
            <translation>ລະຫັດ QR ໃກ້ຂອບເກີນໄປ</translation>
        </message>
        <message>
            <source>Badge code too small</source>
            <translation>ລະຫັດ QR ນ້ອຍເກີນໄປ</translation>
        </message>
        <message>
            <source>Badge templates (*.toml)</source>
            <translation>ແມ່ແບບບັດ (*.toml)</translation>
        </message>
        <message>
            <source>Between them</source>
            <translation>ຂັ້ນດ້ວຍ</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>ຕົວໜາ</translation>
        </message>
        <message>
            <source>Both sides meet</source>
            <translation>ສອງດ້ານຕໍ່ກັນ</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>ລຸ່ມ</translation>
        </message>
        <message>
            <source>Bottom edges</source>
            <translation>ຂອບລຸ່ມ</translation>
        </message>
        <message>
            <source>Boxes</source>
            <translation>ກ່ອງ</translation>
        </message>
        <message>
            <source>Bring forward</source>
            <translation>ຍົກຂຶ້ນໜ້າ</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>ປະເພດ</translation>
        </message>
        <message>
            <source>Category band</source>
            <translation>ແຖບປະເພດ</translation>
        </message>
        <message>
            <source>Category, Lao</source>
            <translation>ປະເພດ ພາສາລາວ</translation>
        </message>
        <message>
            <source>Category, letter</source>
            <translation>ປະເພດ, ຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>ກາງ</translation>
        </message>
        <message>
            <source>Centre on the badge</source>
            <translation>ໄວ້ກາງບັດ</translation>
        </message>
        <message>
            <source>Centres, from left to right</source>
            <translation>ເຄິ່ງກາງ, ຊ້າຍຫາຂວາ</translation>
        </message>
        <message>
            <source>Centres, from top to bottom</source>
            <translation>ເຄິ່ງກາງ, ເທິງຫາລຸ່ມ</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>ການກວດ</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>ສີ</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>ປະເທດ</translation>
        </message>
        <message>
            <source>Country, Latin</source>
            <translation>ປະເທດ ພາສາອັງກິດ</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>ວັນທີ</translation>
        </message>
        <message>
            <source>Delegate</source>
            <translation>ຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Delegation</source>
            <translation>ຄະນະຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Delegation, Latin</source>
            <translation>ຄະນະຜູ້ແທນ ພາສາອັງກິດ</translation>
        </message>
        <message>
            <source>Delegation, short</source>
            <translation>ຊື່ຫຍໍ້ຂອງຄະນະ</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>ສຳເນົາ</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>ພື້ນສີ</translation>
        </message>
        <message>
            <source>Fill, cut off</source>
            <translation>ເຕັມກ່ອງ, ຕັດສ່ວນເກີນ</translation>
        </message>
        <message>
            <source>Fills the box; what stands over is cut off</source>
            <translation>ເຕັມກ່ອງ; ຕັດສ່ວນເກີນອອກ</translation>
        </message>
        <message>
            <source>Flag</source>
            <translation>ທຸງຊາດ</translation>
        </message>
        <message>
            <source>Floor</source>
            <translation>ນ້ອຍສຸດ</translation>
        </message>
        <message>
            <source>Folded, printed on one side</source>
            <translation>ພັບ, ພິມດ້ານດຽວ</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>ຟອນ</translation>
        </message>
        <message>
            <source>Forum</source>
            <translation>ຊື່ກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Free text</source>
            <translation>ຂໍ້ຄວາມອິດສະຫຼະ</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation>ຈາກໄຟລ໌…</translation>
        </message>
        <message>
            <source>Gives its room to</source>
            <translation>ໃຫ້ບ່ອນແກ່</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>ແຖບຫົວ</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>ສູງ</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>ເຊື່ອງໄວ້</translation>
        </message>
        <message>
            <source>Honorific</source>
            <translation>ຄຳນຳໜ້າຊື່</translation>
        </message>
        <message>
            <source>Honorific and name</source>
            <translation>ຄຳນຳໜ້າ ແລະ ຊື່</translation>
        </message>
        <message>
            <source>ID-1 card</source>
            <translation>ບັດ ID-1</translation>
        </message>
        <message>
            <source>If a field has none</source>
            <translation>ຖ້າບໍ່ມີຂໍ້ມູນ</translation>
        </message>
        <message>
            <source>If a field has text</source>
            <translation>ຖ້າມີຂໍ້ມູນ</translation>
        </message>
        <message>
            <source>In its box</source>
            <translation>ໃນກ່ອງ</translation>
        </message>
        <message>
            <source>Insert a field</source>
            <translation>ໃສ່ຂໍ້ມູນ</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>ໃຫຍ່ຂຶ້ນ</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>ບໍ່ເອົາ</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>ຊ້າຍ</translation>
        </message>
        <message>
            <source>Left edges</source>
            <translation>ຂອບຊ້າຍ</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>ໜ້ອຍລົງ</translation>
        </message>
        <message>
            <source>Letters at the left</source>
            <translation>ຊິດຊ້າຍ</translation>
        </message>
        <message>
            <source>Letters at the right</source>
            <translation>ຊິດຂວາ</translation>
        </message>
        <message>
            <source>Letters in the middle</source>
            <translation>ຢູ່ກາງ</translation>
        </message>
        <message>
            <source>Lies under what is drawn later</source>
            <translation>ຢູ່ກ້ອງສິ່ງທີ່ແຕ້ມພາຍຫຼັງ</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>ເສັ້ນ</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>ຈຳນວນແຖວ</translation>
        </message>
        <message>
            <source>Load a template</source>
            <translation>ນຳເຂົ້າແມ່ແບບ</translation>
        </message>
        <message>
            <source>Load from a file…</source>
            <translation>ນຳເຂົ້າຈາກໄຟລ໌…</translation>
        </message>
        <message>
            <source>Locked in its place</source>
            <translation>ລັອກໄວ້ກັບບ່ອນ</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>ໂລໂກ້</translation>
        </message>
        <message>
            <source>Longest Latin name</source>
            <translation>ຊື່ພາສາອັງກິດຍາວສຸດ</translation>
        </message>
        <message>
            <source>Longest delegation</source>
            <translation>ຊື່ຄະນະຍາວສຸດ</translation>
        </message>
        <message>
            <source>Longest native name</source>
            <translation>ຊື່ພາສາຂອງຕົນຍາວສຸດ</translation>
        </message>
        <message>
            <source>Longest position</source>
            <translation>ຕຳແໜ່ງຍາວສຸດ</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>ກາງ</translation>
        </message>
        <message>
            <source>More</source>
            <translation>ເພີ່ມເຕີມ</translation>
        </message>
        <message>
            <source>Most marks on a letter</source>
            <translation>ສະຫຼະ ແລະ ວັນນະຍຸດຊ້ອນຫຼາຍສຸດ</translation>
        </message>
        <message>
            <source>Name, Latin</source>
            <translation>ຊື່ພາສາອັງກິດ</translation>
        </message>
        <message>
            <source>Name, Latin always</source>
            <translation>ຊື່ພາສາອັງກິດ ທຸກເທື່ອ</translation>
        </message>
        <message>
            <source>Name, Latin, family name in capitals</source>
            <translation>ຊື່ພາສາອັງກິດ, ນາມສະກຸນຕົວໃຫຍ່</translation>
        </message>
        <message>
            <source>Name, native script</source>
            <translation>ຊື່ ພາສາຂອງຕົນ</translation>
        </message>
        <message>
            <source>Name, native script only</source>
            <translation>ຊື່ ພາສາຂອງຕົນເທົ່ານັ້ນ</translation>
        </message>
        <message>
            <source>No such field: {field}</source>
            <translation>ບໍ່ມີຂໍ້ມູນນີ້: {field}</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>ບໍ່ມີ</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>ຍັງບໍ່ມີໃຜ</translation>
        </message>
        <message>
            <source>Number of the issue</source>
            <translation>ສະບັບທີ</translation>
        </message>
        <message>
            <source>Number of the issue, from the second on</source>
            <translation>ສະບັບທີ, ແຕ່ສະບັບທີ 2</translation>
        </message>
        <message>
            <source>Only for</source>
            <translation>ສະເພາະ</translation>
        </message>
        <message>
            <source>Outline only</source>
            <translation>ສະເພາະເສັ້ນຂອບ</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>ຮູບ</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>ຮູບພາບ</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>ຕຳແໜ່ງ</translation>
        </message>
        <message>
            <source>Press</source>
            <translation>ສື່ມວນຊົນ</translation>
        </message>
        <message>
            <source>Preview with</source>
            <translation>ເບິ່ງບັດຂອງ</translation>
        </message>
        <message>
            <source>Programme</source>
            <translation>ວາລະກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>ແຂວງ</translation>
        </message>
        <message>
            <source>Reissued</source>
            <translation>ອອກບັດໃໝ່ແລ້ວ</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>ເອົາອອກ</translation>
        </message>
        <message>
            <source>Remove the template</source>
            <translation>ເອົາແມ່ແບບອອກ</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>ເອົາອອກ…</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>ປ່ຽນຊື່</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>ປ່ຽນຊື່…</translation>
        </message>
        <message>
            <source>Restore the original</source>
            <translation>ກັບຄືນຕົ້ນສະບັບ</translation>
        </message>
        <message>
            <source>Ribbon</source>
            <translation>ແຖບຄຳ</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>ຂວາ</translation>
        </message>
        <message>
            <source>Right edges</source>
            <translation>ຂອບຂວາ</translation>
        </message>
        <message>
            <source>Round corners</source>
            <translation>ແຈມົນ</translation>
        </message>
        <message>
            <source>Same width</source>
            <translation>ກວ້າງເທົ່າກັນ</translation>
        </message>
        <message>
            <source>Same width as the first</source>
            <translation>ກວ້າງເທົ່າກ່ອງທຳອິດ</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>ບັນທຶກ</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>ບັນທຶກເປັນ</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>ບັນທຶກເປັນ…</translation>
        </message>
        <message>
            <source>Save to a file</source>
            <translation>ບັນທຶກໃສ່ໄຟລ໌</translation>
        </message>
        <message>
            <source>Save to a file…</source>
            <translation>ບັນທຶກໃສ່ໄຟລ໌…</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>ບ່ອນນັ່ງ</translation>
        </message>
        <message>
            <source>Send backward</source>
            <translation>ສົ່ງໄປຫຼັງ</translation>
        </message>
        <message>
            <source>Short code</source>
            <translation>ເລກບັດ</translation>
        </message>
        <message>
            <source>Shortest name</source>
            <translation>ຊື່ສັ້ນສຸດ</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>ສະແດງ</translation>
        </message>
        <message>
            <source>Shrinks to the floor, then breaks; never clips</source>
            <translation>ນ້ອຍລົງເຖິງນ້ອຍສຸດ, ແລ້ວແບ່ງແຖວ; ບໍ່ຕັດອອກ</translation>
        </message>
        <message>
            <source>Shrinks to the floor; never clips</source>
            <translation>ນ້ອຍລົງເຖິງນ້ອຍສຸດ; ບໍ່ຕັດອອກ</translation>
        </message>
        <message>
            <source>Shrinks to the floor; what has no room is told</source>
            <translation>ນ້ອຍລົງເຖິງນ້ອຍສຸດ; ສິ່ງທີ່ໃສ່ບໍ່ພໍຈະແຈ້ງ</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>ຂະໜາດ</translation>
        </message>
        <message>
            <source>Size of the badge</source>
            <translation>ຂະໜາດບັດ</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>ນ້ອຍລົງ</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>ວິທະຍາກອນ</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>ພະນັກງານ</translation>
        </message>
        <message>
            <source>Table name card</source>
            <translation>ປ້າຍຊື່ຕັ້ງໂຕະ</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>ຂໍ້ຄວາມ</translation>
        </message>
        <message>
            <source>The badge code is too small: 12.5 mm is the least.</source>
            <translation>ລະຫັດ QR ນ້ອຍເກີນໄປ: ຕ້ອງມີຢ່າງໜ້ອຍ 12,5 ມມ.</translation>
        </message>
        <message>
            <source>The badge code needs its white edge on the badge: move it away from the edge.</source>
            <translation>ລະຫັດ QR ຕ້ອງມີຂອບຂາວຢູ່ໃນບັດ: ຍ້າຍໃຫ້ຫ່າງຈາກຂອບ.</translation>
        </message>
        <message>
            <source>The category's colour</source>
            <translation>ສີຂອງປະເພດ</translation>
        </message>
        <message>
            <source>The colour of letters on the category's</source>
            <translation>ສີຕົວອັກສອນເທິງສີຂອງປະເພດ</translation>
        </message>
        <message>
            <source>The hardest badges, then everybody</source>
            <translation>ບັດທີ່ຍາກສຸດ, ຈາກນັ້ນທຸກຄົນ</translation>
        </message>
        <message>
            <source>The template is saved in {file}.</source>
            <translation>ບັນທຶກແມ່ແບບໃນ {file} ແລ້ວ.</translation>
        </message>
        <message>
            <source>There is no badge code on this badge: add one.</source>
            <translation>ບັດນີ້ບໍ່ມີລະຫັດ QR: ກະລຸນາເພີ່ມ.</translation>
        </message>
        <message>
            <source>There is no field {field}: use “Insert a field”.</source>
            <translation>ບໍ່ມີຂໍ້ມູນ {field}: ກະລຸນາໃຊ້ “ໃສ່ຂໍ້ມູນ”.</translation>
        </message>
        <message>
            <source>This is a whole number.</source>
            <translation>ຕ້ອງເປັນເລກຖ້ວນ.</translation>
        </message>
        <message>
            <source>This is no number.</source>
            <translation>ນີ້ບໍ່ແມ່ນຕົວເລກ.</translation>
        </message>
        <message>
            <source>This is written in {unit}.</source>
            <translation>ນີ້ຂຽນເປັນ {unit}.</translation>
        </message>
        <message>
            <source>This lies between {least} and {most}.</source>
            <translation>ຕ້ອງຢູ່ລະຫວ່າງ {least} ແລະ {most}.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>ຊື່ແມ່ແບບ</translation>
        </message>
        <message>
            <source>Title of the template</source>
            <translation>ຊື່ແມ່ແບບ</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>ເທິງ</translation>
        </message>
        <message>
            <source>Top edges</source>
            <translation>ຂອບເທິງ</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>ເອົາກັບຄືນ (Ctrl+Z)</translation>
        </message>
        <message>
            <source>Upright</source>
            <translation>ແນວຕັ້ງ</translation>
        </message>
        <message>
            <source>VIP</source>
            <translation>ແຂກ VIP</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>ຄ່າ</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>ສະຖານທີ່ຈັດ</translation>
        </message>
        <message>
            <source>What it shows</source>
            <translation>ສະແດງຫຍັງ</translation>
        </message>
        <message>
            <source>Which field</source>
            <translation>ຂໍ້ມູນໃດ</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>ກວ້າງ</translation>
        </message>
        <message>
            <source>Without a photo</source>
            <translation>ບໍ່ມີຮູບ</translation>
        </message>
        <message>
            <source>Your text</source>
            <translation>ຂໍ້ຄວາມຂອງທ່ານ</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>ເຊື່ອງໄວ້</translation>
        </message>
        <message>
            <source>locked</source>
            <translation>ລັອກໄວ້</translation>
        </message>
        <message>
            <source>something is wrong with it</source>
            <translation>ມີຂໍ້ຜິດພາດ</translation>
        </message>
        <message>
            <source>{box}: gives its room to nobody</source>
            <translation>{box}: ໃຫ້ບ່ອນແກ່ກ່ອງທີ່ບໍ່ມີ</translation>
        </message>
        <message>
            <source>{box}: over the edge</source>
            <translation>{box}: ເກີນຂອບ</translation>
        </message>
        <message>
            <source>{box}: too near the badge code</source>
            <translation>{box}: ໃກ້ລະຫັດ QR ເກີນໄປ</translation>
        </message>
        <message>
            <source>{kind} badges differ</source>
            <translation>ບັດ {kind} ຕ່າງຈາກບັດອື່ນ</translation>
        </message>
        <message>
            <source>{name}: left {x}, top {y}, {width} wide, {height} high</source>
            <translation>{name}: ຊ້າຍ {x}, ເທິງ {y}, ກວ້າງ {width}, ສູງ {height}</translation>
        </message>
        <message>
            <source>{ratio} : 1, good</source>
            <translation>{ratio} : 1, ດີ</translation>
        </message>
        <message>
            <source>{ratio} : 1, too weak</source>
            <translation>{ratio} : 1, ຈາງເກີນໄປ</translation>
        </message>
        <message>
            <source>{title} (ours)</source>
            <translation>{title} (ຂອງພວກເຮົາ)</translation>
        </message>
        <message>
            <source>{title}, ours</source>
            <translation>{title}, ຂອງພວກເຮົາ</translation>
        </message>
        <message>
            <source>{title}: not saved</source>
            <translation>{title}: ຍັງບໍ່ບັນທຶກ</translation>
        </message>
        <message>
            <source>“{box}” gives its room to a box that is no longer there.</source>
            <translation>“{box}” ໃຫ້ບ່ອນແກ່ກ່ອງທີ່ບໍ່ມີແລ້ວ.</translation>
        </message>
        <message>
            <source>“{box}” reaches over the edge of the badge.</source>
            <translation>“{box}” ເກີນຂອບບັດ.</translation>
        </message>
        <message>
            <source>“{box}” stands in the white edge of the badge code: scanners would not read it.</source>
            <translation>“{box}” ຢູ່ໃນຂອບຂາວຂອງລະຫັດ QR: ເຄື່ອງສະແກນຈະອ່ານບໍ່ໄດ້.</translation>
        </message>
        <message>
            <source>“{title}” is as it came. Ctrl+Z brings yours back.</source>
            <translation>“{title}” ກັບເປັນຕົ້ນສະບັບແລ້ວ. ກົດ Ctrl+Z ເພື່ອເອົາຂອງທ່ານກັບຄືນ.</translation>
        </message>
        <message>
            <source>“{title}” is removed.</source>
            <translation>ເອົາ “{title}” ອອກແລ້ວ.</translation>
        </message>
        <message>
            <source>“{title}” is saved.</source>
            <translation>ບັນທຶກ “{title}” ແລ້ວ.</translation>
        </message>
        <message>
            <source>“{title}” is taken out of this forum. Printed badges stay valid.</source>
            <translation>ຈະເອົາ “{title}” ອອກຈາກກອງປະຊຸມນີ້. ບັດທີ່ພິມແລ້ວຍັງໃຊ້ໄດ້.</translation>
        </message>
        <message>
            <source>“{title}” was not saved last time: your changes are here again.</source>
            <translation>“{title}” ບໍ່ໄດ້ບັນທຶກເທື່ອກ່ອນ: ການປ່ຽນແປງຂອງທ່ານຍັງຢູ່ນີ້.</translation>
        </message>
    </context>
    <context>
        <name>SubstituteSheet</name>
        <message>
            <source>Both names stand in the attendance report.</source>
            <translation>ທັງສອງຊື່ຢູ່ໃນລາຍງານການເຂົ້າຮ່ວມ.</translation>
        </message>
        <message>
            <source>Rank and category of the office stay: {category}</source>
            <translation>ລຳດັບ ແລະ ປະເພດຂອງຕຳແໜ່ງຄົງໄວ້: {category}</translation>
        </message>
        <message>
            <source>Substitute</source>
            <translation>ຜູ້ມາແທນ</translation>
        </message>
        <message>
            <source>The seat stays: {seat}</source>
            <translation>ບ່ອນນັ່ງຄົງໄວ້: {seat}</translation>
        </message>
        <message>
            <source>This one comes</source>
            <translation>ຜູ້ນີ້ມາ</translation>
        </message>
        <message>
            <source>{name} does not come: that badge stops working at once.</source>
            <translation>{name} ບໍ່ມາ: ບັດນັ້ນໃຊ້ບໍ່ໄດ້ທັນທີ.</translation>
        </message>
    </context>
    <context>
        <name>UndoReasonSheet</name>
        <message>
            <source>Scanned by mistake</source>
            <translation>ສະແກນຜິດ</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>Take back the check-in</source>
            <translation>ເອົາການເຊັກອິນກັບຄືນ</translation>
        </message>
        <message>
            <source>Turned away</source>
            <translation>ບໍ່ໄດ້ເຂົ້າ</translation>
        </message>
        <message>
            <source>Why? It is recorded with your name.</source>
            <translation>ຍ້ອນຫຍັງ? ຈະບັນທຶກພ້ອມຊື່ຂອງທ່ານ.</translation>
        </message>
        <message>
            <source>Wrong person</source>
            <translation>ຜິດຄົນ</translation>
        </message>
    </context>
    <context>
        <name>UndoSheet</name>
        <message>
            <source>Everyone whom it brought leaves the roster, and what it changed is as before. Whoever was printed, scanned or changed by hand since stays and is named.</source>
            <translation>ທຸກຄົນທີ່ນຳເຂົ້າມາຈະອອກຈາກລາຍຊື່ ແລະ ສິ່ງທີ່ປ່ຽນຈະຄືເກົ່າ. ຜູ້ທີ່ພິມບັດ, ສະແກນ ຫຼື ແກ້ໄຂດ້ວຍມືແລ້ວຈະຍັງຢູ່ ແລະ ບອກຊື່.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>Take this import back?</source>
            <translation>ເອົາການນຳເຂົ້ານີ້ກັບຄືນບໍ?</translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message numerus="yes">
            <source>%n scan(s) wait</source>
            <translation>
                <numerusform>%n ບັດລໍຖ້າ</numerusform>
                <numerusform>%n ບັດລໍຖ້າ</numerusform>
            </translation>
        </message>
        <message>
            <source>A Wi-Fi password</source>
            <translation>ລະຫັດ Wi-Fi</translation>
        </message>
        <message>
            <source>A contact card</source>
            <translation>ນາມບັດ</translation>
        </message>
        <message>
            <source>A digit was lost or wrong</source>
            <translation>ຂາດ ຫຼື ຜິດໜຶ່ງຕົວເລກ</translation>
        </message>
        <message>
            <source>A genuine badge, of another forum</source>
            <translation>ບັດແທ້, ແຕ່ຂອງກອງປະຊຸມອື່ນ</translation>
        </message>
        <message>
            <source>A link</source>
            <translation>ລິ້ງເວັບໄຊ</translation>
        </message>
        <message>
            <source>A payment code</source>
            <translation>ລະຫັດຊຳລະເງິນ</translation>
        </message>
        <message>
            <source>A telephone number or an e-mail address</source>
            <translation>ເບີໂທລະສັບ ຫຼື ອີເມວ</translation>
        </message>
        <message>
            <source>A window is open</source>
            <translation>ມີໜ້າຕ່າງເປີດຢູ່</translation>
        </message>
        <message>
            <source>A window is open: {title}</source>
            <translation>ມີໜ້າຕ່າງເປີດຢູ່: {title}</translation>
        </message>
        <message>
            <source>Accompanies {name}, arrived {time}</source>
            <translation>ຕິດຕາມ {name}, ມາຮອດ {time}</translation>
        </message>
        <message>
            <source>Accompanies {name}, not here yet</source>
            <translation>ຕິດຕາມ {name}, ຍັງບໍ່ມາຮອດ</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>ເຊີນເຂົ້າ</translation>
        </message>
        <message>
            <source>Admitted, override</source>
            <translation>ອະນຸຍາດພິເສດ</translation>
        </message>
        <message>
            <source>Admitting late: F9, with a reason.</source>
            <translation>ຖ້າໃຫ້ເຂົ້າຊ້າ ໃຫ້ກົດ F9 ພ້ອມເຫດຜົນ.</translation>
        </message>
        <message>
            <source>Already checked in</source>
            <translation>ເຊັກອິນໄປກ່ອນແລ້ວ</translation>
        </message>
        <message>
            <source>Another kind of code</source>
            <translation>ລະຫັດປະເພດອື່ນ</translation>
        </message>
        <message>
            <source>Ask for the forum badge.</source>
            <translation>ຂໍເບິ່ງບັດຂອງງານ.</translation>
        </message>
        <message>
            <source>Ask for the name and search.</source>
            <translation>ຖາມຊື່ ແລະ ຄົ້ນຫາ.</translation>
        </message>
        <message>
            <source>Ask for today's badge or search the name.</source>
            <translation>ຂໍເບິ່ງບັດຂອງມື້ນີ້ ຫຼື ຄົ້ນຫາຊື່.</translation>
        </message>
        <message>
            <source>Ask the organiser.</source>
            <translation>ຖາມຜູ້ຈັດງານ.</translation>
        </message>
        <message>
            <source>Ask them kindly to wait.</source>
            <translation>ເຊີນລໍຖ້າຈັກໜ້ອຍ.</translation>
        </message>
        <message>
            <source>Badge of another forum</source>
            <translation>ບັດຂອງກອງປະຊຸມອື່ນ</translation>
        </message>
        <message>
            <source>Badge of another forum, {forum_number}</source>
            <translation>ບັດຂອງກອງປະຊຸມອື່ນ, {forum_number}</translation>
        </message>
        <message>
            <source>Badge replaced</source>
            <translation>ບັດນີ້ຖືກປ່ຽນແທນແລ້ວ</translation>
        </message>
        <message>
            <source>Badge replaced {replaced}, {replaced_desk}</source>
            <translation>ບັດນີ້ຖືກປ່ຽນແທນແລ້ວ {replaced}, {replaced_desk}</translation>
        </message>
        <message>
            <source>Badge replaced {replaced}, {replaced_desk}: {replaced_why}</source>
            <translation>ບັດນີ້ຖືກປ່ຽນແທນແລ້ວ {replaced}, {replaced_desk}: {replaced_why}</translation>
        </message>
        <message>
            <source>Badge voided</source>
            <translation>ບັດນີ້ຖືກຍົກເລີກແລ້ວ</translation>
        </message>
        <message>
            <source>Badge voided {voided}</source>
            <translation>ບັດນີ້ຖືກຍົກເລີກແລ້ວ {voided}</translation>
        </message>
        <message>
            <source>Badge voided {voided}. {substitute} comes instead</source>
            <translation>ບັດນີ້ຖືກຍົກເລີກແລ້ວ {voided}. {substitute} ມາແທນ</translation>
        </message>
        <message>
            <source>Badge {code}</source>
            <translation>ບັດ {code}</translation>
        </message>
        <message>
            <source>Call security, {contact}.</source>
            <translation>ໂທຫາຝ່າຍຮັກສາຄວາມປອດໄພ {contact}.</translation>
        </message>
        <message>
            <source>Call security.</source>
            <translation>ໂທຫາຝ່າຍຮັກສາຄວາມປອດໄພ.</translation>
        </message>
        <message>
            <source>Call the organiser.</source>
            <translation>ໂທຫາຜູ້ຈັດງານ.</translation>
        </message>
        <message>
            <source>Call {contact}.</source>
            <translation>ໂທຫາ {contact}.</translation>
        </message>
        <message>
            <source>Check who it is, then F7 for a new one.</source>
            <translation>ກວດຕົວບຸກຄົນກ່ອນ ແລ້ວກົດ F7 ເພື່ອອອກບັດໃໝ່.</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>ປິດແລ້ວ</translation>
        </message>
        <message>
            <source>Closed at {closes}</source>
            <translation>ປິດເວລາ {closes}</translation>
        </message>
        <message>
            <source>Compare the face with the photo.</source>
            <translation>ທຽບໜ້າກັບຮູບ.</translation>
        </message>
        <message>
            <source>Early: opens {opens}.</source>
            <translation>ມາກ່ອນເວລາ: ເປີດ {opens}.</translation>
        </message>
        <message>
            <source>Exit recorded</source>
            <translation>ບັນທຶກອອກແລ້ວ</translation>
        </message>
        <message>
            <source>Finish or close the window (Esc).</source>
            <translation>ເຮັດໃຫ້ແລ້ວ ຫຼື ປິດໜ້າຕ່າງ (Esc).</translation>
        </message>
        <message>
            <source>First at {first}, {first_desk}</source>
            <translation>ເທື່ອທຳອິດ {first}, {first_desk}</translation>
        </message>
        <message>
            <source>Forum closed</source>
            <translation>ປິດກອງປະຊຸມແລ້ວ</translation>
        </message>
        <message>
            <source>Found, not checked in</source>
            <translation>ພົບແລ້ວ, ຍັງບໍ່ເຊັກອິນ</translation>
        </message>
        <message>
            <source>Full: {inside} in a room for {capacity}. Tell the organiser.</source>
            <translation>ເຕັມແລ້ວ: {inside} ຄົນໃນຫ້ອງຮັບ {capacity}. ແຈ້ງຜູ້ຈັດງານ.</translation>
        </message>
        <message>
            <source>Head of delegation: call liaison {name}, {phone}.</source>
            <translation>ຫົວໜ້າຄະນະ: ໂທຫາຜູ້ປະສານງານ {name}, {phone}.</translation>
        </message>
        <message>
            <source>Head of delegation: call liaison {name}.</source>
            <translation>ຫົວໜ້າຄະນະ: ໂທຫາຜູ້ປະສານງານ {name}.</translation>
        </message>
        <message>
            <source>If it stays empty, check the cable.</source>
            <translation>ຖ້າຍັງບໍ່ມີ ໃຫ້ກວດສາຍເຄື່ອງສະແກນ.</translation>
        </message>
        <message>
            <source>In since {since}</source>
            <translation>ເຂົ້າມາ {since}</translation>
        </message>
        <message>
            <source>Invite them to wait at {place}.</source>
            <translation>ເຊີນລໍຖ້າຢູ່ {place}.</translation>
        </message>
        <message>
            <source>Invite them to wait.</source>
            <translation>ເຊີນລໍຖ້າກ່ອນ.</translation>
        </message>
        <message>
            <source>Invited after all: F9, with a reason.</source>
            <translation>ຖ້າໄດ້ຮັບເຊີນແທ້ ໃຫ້ກົດ F9 ພ້ອມເຫດຜົນ.</translation>
        </message>
        <message>
            <source>Is this the right forum file? An organiser can open this one again.</source>
            <translation>ນີ້ແມ່ນໄຟລ໌ກອງປະຊຸມທີ່ຖືກຕ້ອງບໍ? ຜູ້ຈັດງານເປີດອັນນີ້ຄືນໄດ້.</translation>
        </message>
        <message>
            <source>It was not opened and not kept.</source>
            <translation>ບໍ່ໄດ້ເປີດ ແລະ ບໍ່ໄດ້ເກັບໄວ້.</translation>
        </message>
        <message>
            <source>Keep the badge.</source>
            <translation>ເກັບບັດໄວ້.</translation>
        </message>
        <message>
            <source>Keep this badge and ask for the new one, {new_code}.</source>
            <translation>ເກັບບັດນີ້ໄວ້ ແລະ ຂໍເບິ່ງບັດໃໝ່ {new_code}.</translation>
        </message>
        <message>
            <source>Keep this badge and ask for the new one.</source>
            <translation>ເກັບບັດນີ້ໄວ້ ແລະ ຂໍເບິ່ງບັດໃໝ່.</translation>
        </message>
        <message>
            <source>Keep this badge.</source>
            <translation>ເກັບບັດນີ້ໄວ້.</translation>
        </message>
        <message>
            <source>Left at {out}</source>
            <translation>ອອກໄປ {out}</translation>
        </message>
        <message>
            <source>Let nobody pass on this scan. Put it right, then scan again.</source>
            <translation>ຢ່າໃຫ້ຜູ້ໃດຜ່ານດ້ວຍການສະແກນນີ້. ແກ້ໄຂກ່ອນ ແລ້ວ ສະແກນໃໝ່.</translation>
        </message>
        <message>
            <source>Let them pass.</source>
            <translation>ເຊີນຜ່ານໄດ້.</translation>
        </message>
        <message>
            <source>Nobody has this badge</source>
            <translation>ບໍ່ມີໃຜຖືບັດນີ້</translation>
        </message>
        <message>
            <source>None: search the name.</source>
            <translation>ຖ້າບໍ່ມີ ໃຫ້ຄົ້ນຫາຊື່.</translation>
        </message>
        <message>
            <source>Not a badge</source>
            <translation>ບໍ່ແມ່ນບັດ</translation>
        </message>
        <message>
            <source>Not admitted at {checkpoint}</source>
            <translation>ບໍ່ເຂົ້າ {checkpoint}</translation>
        </message>
        <message>
            <source>Not admitted there</source>
            <translation>ບໍ່ເຂົ້າຢູ່ນັ້ນ</translation>
        </message>
        <message>
            <source>Not found: F2, register.</source>
            <translation>ຖ້າບໍ່ພົບ ໃຫ້ກົດ F2 ລົງທະບຽນ.</translation>
        </message>
        <message>
            <source>Not in this roster</source>
            <translation>ບໍ່ມີໃນລາຍຊື່ນີ້</translation>
        </message>
        <message>
            <source>Not open yet</source>
            <translation>ຍັງບໍ່ເປີດ</translation>
        </message>
        <message>
            <source>Not recorded</source>
            <translation>ບໍ່ໄດ້ບັນທຶກ</translation>
        </message>
        <message>
            <source>Not valid here.</source>
            <translation>ໃຊ້ຢູ່ນີ້ບໍ່ໄດ້.</translation>
        </message>
        <message>
            <source>Note on the delegation: {text}</source>
            <translation>ໝາຍເຫດຂອງຄະນະ: {text}</translation>
        </message>
        <message>
            <source>Note: {text}</source>
            <translation>ໝາຍເຫດ: {text}</translation>
        </message>
        <message>
            <source>Nothing arrived</source>
            <translation>ບໍ່ມີຂໍ້ມູນມາ</translation>
        </message>
        <message>
            <source>Nothing more to do.</source>
            <translation>ບໍ່ຕ້ອງເຮັດຫຍັງອີກ.</translation>
        </message>
        <message>
            <source>Nothing was recorded for any person.</source>
            <translation>ບໍ່ໄດ້ບັນທຶກໃສ່ຊື່ຜູ້ໃດ.</translation>
        </message>
        <message>
            <source>Offline, kept on this desk</source>
            <translation>ອອບລາຍ, ເກັບໄວ້ໃນໂຕະນີ້</translation>
        </message>
        <message>
            <source>On the stop list</source>
            <translation>ຢູ່ໃນລາຍຊື່ຫ້າມເຂົ້າ</translation>
        </message>
        <message>
            <source>Opens at {opens}</source>
            <translation>ເປີດ {opens}</translation>
        </message>
        <message>
            <source>Please check name and position with the guest.</source>
            <translation>ກະລຸນາກວດຊື່ ແລະ ຕຳແໜ່ງ ກັບແຂກກ່ອນ.</translation>
        </message>
        <message>
            <source>Please wait</source>
            <translation>ເຊີນລໍຖ້າ</translation>
        </message>
        <message>
            <source>Please wait a moment</source>
            <translation>ກະລຸນາລໍຖ້າຈັກໜ້ອຍ</translation>
        </message>
        <message>
            <source>Press Enter to check in.</source>
            <translation>ກົດ Enter ເພື່ອເຊັກອິນ.</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>ກຳລັງລໍຖ້າ</translation>
        </message>
        <message>
            <source>Re-entry is recorded.</source>
            <translation>ບັນທຶກການກັບເຂົ້າແລ້ວ.</translation>
        </message>
        <message>
            <source>Recorded with your name.</source>
            <translation>ບັນທຶກພ້ອມຊື່ຂອງທ່ານແລ້ວ.</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>ບໍ່ອະນຸຍາດ</translation>
        </message>
        <message>
            <source>Registration cancelled</source>
            <translation>ການລົງທະບຽນຖືກຍົກເລີກ</translation>
        </message>
        <message>
            <source>Registration cancelled. {substitute} comes instead</source>
            <translation>ການລົງທະບຽນຖືກຍົກເລີກ. {substitute} ມາແທນ</translation>
        </message>
        <message>
            <source>Room for {left} more of {capacity}.</source>
            <translation>ຍັງຮັບໄດ້ອີກ {left} ຈາກ {capacity}.</translation>
        </message>
        <message>
            <source>Same person: let them pass.</source>
            <translation>ຖ້າແມ່ນຄົນດຽວກັນ, ເຊີນຜ່ານໄດ້.</translation>
        </message>
        <message>
            <source>Scan again from {opens}.</source>
            <translation>ສະແກນໃໝ່ຕັ້ງແຕ່ {opens}.</translation>
        </message>
        <message>
            <source>Scan again later.</source>
            <translation>ສະແກນໃໝ່ພາຍຫຼັງ.</translation>
        </message>
        <message>
            <source>Scan again.</source>
            <translation>ສະແກນໃໝ່.</translation>
        </message>
        <message>
            <source>Scan the badge alone, from 10 to 15 cm.</source>
            <translation>ສະແກນສະເພາະບັດ, ໄລຍະ 10 ຫາ 15 ຊມ.</translation>
        </message>
        <message>
            <source>Show the way to {other}.</source>
            <translation>ບອກທາງໄປ {other}.</translation>
        </message>
        <message>
            <source>Still unread: type the nine digits under the code.</source>
            <translation>ຖ້າຍັງບໍ່ໄດ້ ໃຫ້ພິມ 9 ຕົວເລກກ້ອງລະຫັດ.</translation>
        </message>
        <message>
            <source>The badge could not be read</source>
            <translation>ອ່ານບັດບໍ່ໄດ້</translation>
        </message>
        <message>
            <source>The badge is not genuine</source>
            <translation>ບັດບໍ່ແມ່ນຂອງແທ້</translation>
        </message>
        <message>
            <source>The badge stays valid.</source>
            <translation>ບັດຍັງໃຊ້ໄດ້.</translation>
        </message>
        <message>
            <source>The digits do not belong to this forum</source>
            <translation>ຕົວເລກບໍ່ແມ່ນຂອງກອງປະຊຸມນີ້</translation>
        </message>
        <message>
            <source>The scan was recorded.</source>
            <translation>ບັນທຶກການສະແກນແລ້ວ.</translation>
        </message>
        <message>
            <source>The scans are kept and answered in order.</source>
            <translation>ບັດທີ່ສະແກນຖືກເກັບໄວ້ ແລະ ຈະຕອບຕາມລຳດັບ.</translation>
        </message>
        <message>
            <source>This is not a badge of the forum</source>
            <translation>ນີ້ບໍ່ແມ່ນບັດຂອງກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Too early</source>
            <translation>ຍັງບໍ່ເຖິງເວລາ</translation>
        </message>
        <message>
            <source>Too much arrived</source>
            <translation>ຂໍ້ມູນຍາວເກີນໄປ</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>ອ່ານບໍ່ໄດ້</translation>
        </message>
        <message>
            <source>Was not known to be inside</source>
            <translation>ບໍ່ຮູ້ວ່າຢູ່ຂ້າງໃນ</translation>
        </message>
        <message>
            <source>Welcome back</source>
            <translation>ກັບເຂົ້າມາ</translation>
        </message>
        <message>
            <source>Welcome.</source>
            <translation>ຍິນດີຕ້ອນຮັບ.</translation>
        </message>
        <message>
            <source>With: {people}</source>
            <translation>ມາກັບ: {people}</translation>
        </message>
        <message>
            <source>{category} is not admitted at {checkpoint}</source>
            <translation>{category} ບໍ່ເຂົ້າ {checkpoint}</translation>
        </message>
        <message>
            <source>{name}, arrived</source>
            <translation>{name}, ມາຮອດແລ້ວ</translation>
        </message>
        <message>
            <source>{name}, not yet</source>
            <translation>{name}, ຍັງບໍ່ມາ</translation>
        </message>
    </context>
    <context>
        <name>VerdictPanel</name>
        <message numerus="yes">
            <source>%n wait</source>
            <translation>
                <numerusform>%n ລໍຖ້າ</numerusform>
                <numerusform>%n ລໍຖ້າ</numerusform>
            </translation>
        </message>
        <message>
            <source>Bring in the lists of the offices: Delegates, then Import.</source>
            <translation>ນຳລາຍຊື່ຂອງຫ້ອງການຕ່າງໆເຂົ້າ: ຜູ້ແທນ ແລ້ວ ນຳເຂົ້າ.</translation>
        </message>
        <message>
            <source>No badge: type a name (Lao or Latin), or press {key} to register.</source>
            <translation>ຖ້າແຂກບໍ່ມີບັດ: ພິມຊື່ (ລາວ ຫຼື ອັງກິດ) ຫຼື ກົດ {key} ເພື່ອລົງທະບຽນໜ້າງານ.</translation>
        </message>
        <message>
            <source>Nobody is registered yet</source>
            <translation>ຍັງບໍ່ມີຜູ້ລົງທະບຽນ</translation>
        </message>
        <message>
            <source>Or press {key} to register one person.</source>
            <translation>ຫຼື ກົດ {key} ເພື່ອລົງທະບຽນທີລະຄົນ.</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>ພ້ອມ</translation>
        </message>
        <message>
            <source>Ready to welcome</source>
            <translation>ພ້ອມຕ້ອນຮັບ</translation>
        </message>
        <message>
            <source>Scan a badge at any time; no need to click into a field.</source>
            <translation>ສະແກນບັດໄດ້ທຸກເວລາ, ບໍ່ຈຳເປັນຕ້ອງກົດໃສ່ຊ່ອງກ່ອນ.</translation>
        </message>
    </context>
    <context>
        <name>VerdictStrip</name>
        <message>
            <source>Answer at the desk</source>
            <translation>ຕອບຢູ່ໂຕະ</translation>
        </message>
        <message>
            <source>Ask: {question}</source>
            <translation>ຖາມ: {question}</translation>
        </message>
    </context>
    <context>
        <name>WalkInSheet</name>
        <message>
            <source>Already registered: {people}</source>
            <translation>ລົງທະບຽນແລ້ວ: {people}</translation>
        </message>
        <message>
            <source>Already registered? {people}</source>
            <translation>ລົງທະບຽນແລ້ວບໍ? {people}</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>ປະເພດ</translation>
        </message>
        <message>
            <source>Category, by the rule</source>
            <translation>ປະເພດ, ຕາມກົດ</translation>
        </message>
        <message>
            <source>Check in now</source>
            <translation>ເຊັກອິນດຽວນີ້</translation>
        </message>
        <message>
            <source>Delegation</source>
            <translation>ຄະນະຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Honorific</source>
            <translation>ຄຳນຳໜ້າຊື່</translation>
        </message>
        <message>
            <source>Latin name</source>
            <translation>ຊື່ພາສາອັງກິດ</translation>
        </message>
        <message>
            <source>Latin name (proposed: please check)</source>
            <translation>ຊື່ອັກສອນລາແຕັງ (ສະເໜີ: ກະລຸນາກວດ)</translation>
        </message>
        <message>
            <source>Name *</source>
            <translation>ຊື່ *</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>ເປີດ</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>ເບີໂທລະສັບ</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>ຕຳແໜ່ງ</translation>
        </message>
        <message>
            <source>Print the badge</source>
            <translation>ພິມບັດ</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>ລົງທະບຽນ</translation>
        </message>
        <message>
            <source>Register a walk-in</source>
            <translation>ລົງທະບຽນໜ້າງານ</translation>
        </message>
        <message>
            <source>arrived {time}</source>
            <translation>ມາຮອດ {time}</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>ຍົກເລີກແລ້ວ</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message numerus="yes">
            <source>%n delegate(s)</source>
            <translation>
                <numerusform>ຜູ້ແທນ %n ຄົນ</numerusform>
                <numerusform>ຜູ້ແທນ %n ຄົນ</numerusform>
            </translation>
        </message>
        <message>
            <source>60 invented people, ready to check in</source>
            <translation>60 ຄົນສົມມຸດ, ພ້ອມເຊັກອິນ</translation>
        </message>
        <message>
            <source>A .forum file on this computer or a USB stick</source>
            <translation>ໄຟລ໌ .forum ໃນຄອມພິວເຕີນີ້ ຫຼື USB</translation>
        </message>
        <message>
            <source>A forum is one file on this computer. Choose one to begin.</source>
            <translation>ກອງປະຊຸມແມ່ນໜຶ່ງໄຟລ໌ໃນຄອມພິວເຕີນີ້. ເລືອກເພື່ອເລີ່ມ.</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>ຕາມລະບົບ</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ມືດ</translation>
        </message>
        <message>
            <source>Delegate Registration</source>
            <translation>ການລົງທະບຽນຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Enter opens the marked forum</source>
            <translation>ກົດ Enter ເພື່ອເປີດກອງປະຊຸມທີ່ເລືອກ</translation>
        </message>
        <message>
            <source>Find…</source>
            <translation>ຊອກຫາ…</translation>
        </message>
        <message>
            <source>Forums that you open will be listed here.</source>
            <translation>ກອງປະຊຸມທີ່ທ່ານເປີດຈະສະແດງຢູ່ນີ້.</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ແຈ້ງ</translation>
        </message>
        <message>
            <source>Name, venue and dates; the rest can wait</source>
            <translation>ຊື່, ສະຖານທີ່ ແລະ ວັນທີ; ອື່ນໆ ຕື່ມພາຍຫຼັງໄດ້</translation>
        </message>
        <message>
            <source>New forum</source>
            <translation>ກອງປະຊຸມໃໝ່</translation>
        </message>
        <message>
            <source>New forum from an earlier one…</source>
            <translation>ກອງປະຊຸມໃໝ່ຈາກອັນກ່ອນ…</translation>
        </message>
        <message>
            <source>Not found: is the stick or drive with {folder} connected?</source>
            <translation>ບໍ່ພົບ: ສຽບ USB ຫຼື ໄດຣຟ໌ທີ່ມີ {folder} ແລ້ວບໍ?</translation>
        </message>
        <message>
            <source>Open a forum file</source>
            <translation>ເປີດໄຟລ໌ກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>Puts a saved copy back in its place</source>
            <translation>ນຳສຳເນົາທີ່ບັນທຶກໄວ້ກັບຄືນ</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>ຫຼ້າສຸດ</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>ກູ້ຄືນຈາກສຳເນົາສຳຮອງ</translation>
        </message>
        <message>
            <source>Try the sample forum</source>
            <translation>ລອງກອງປະຊຸມຕົວຢ່າງ</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>ລຸ້ນ {version}</translation>
        </message>
        <message>
            <source>Works without internet. Nothing leaves this computer.</source>
            <translation>ໃຊ້ໄດ້ໂດຍບໍ່ມີອິນເຕີເນັດ. ບໍ່ມີຫຍັງອອກຈາກຄອມພິວເຕີນີ້.</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>ປິດແລ້ວ</translation>
        </message>
    </context>
    <context>
        <name>Why</name>
        <message>
            <source>a badge is 20 to 420 mm wide and high</source>
            <translation>ບັດຕ້ອງກວ້າງ ແລະ ສູງ 20 ຫາ 420 ມມ</translation>
        </message>
        <message>
            <source>a badge without its code cannot be read</source>
            <translation>ບັດທີ່ບໍ່ມີລະຫັດອ່ານບໍ່ໄດ້</translation>
        </message>
        <message>
            <source>a box gives its room to one that is not there</source>
            <translation>ມີກ່ອງໃຫ້ບ່ອນແກ່ກ່ອງທີ່ບໍ່ມີ</translation>
        </message>
        <message>
            <source>a box leaves the badge</source>
            <translation>ມີກ່ອງເກີນຂອບບັດ</translation>
        </message>
        <message>
            <source>a box stands in the white zone around the code</source>
            <translation>ມີກ່ອງຢູ່ໃນຂອບຂາວອ້ອມລະຫັດ</translation>
        </message>
        <message>
            <source>a forum needs one</source>
            <translation>ກອງປະຊຸມຕ້ອງມີໜຶ່ງຈຸດ</translation>
        </message>
        <message>
            <source>a question is asked here; ask it elsewhere first</source>
            <translation>ມີຄຳຖາມທີ່ຖາມຢູ່ນີ້; ຍ້າຍໄປຖາມບ່ອນອື່ນກ່ອນ</translation>
        </message>
        <message>
            <source>a text names a field that does not exist</source>
            <translation>ມີຂໍ້ຄວາມທີ່ອ້າງເຖິງຂໍ້ມູນທີ່ບໍ່ມີ</translation>
        </message>
        <message>
            <source>an item of the programme uses it; choose another one there first</source>
            <translation>ວາລະໜຶ່ງໃຊ້ຢູ່; ເລືອກຈຸດອື່ນກ່ອນ</translation>
        </message>
        <message>
            <source>badges were read here, and the record stays; close it instead</source>
            <translation>ມີການອ່ານບັດຢູ່ນີ້ແລ້ວ ແລະ ບັນທຶກຄົງຢູ່; ໃຫ້ປິດແທນ</translation>
        </message>
        <message>
            <source>between two and twelve choices are needed</source>
            <translation>ຕ້ອງມີສອງຫາສິບສອງຕົວເລືອກ</translation>
        </message>
        <message>
            <source>closing lies before opening</source>
            <translation>ເວລາປິດຢູ່ກ່ອນເວລາເປີດ</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>ອ່ານບໍ່ໄດ້</translation>
        </message>
        <message>
            <source>it cannot be read; perhaps it is open in another program</source>
            <translation>ອ່ານບໍ່ໄດ້; ອາດເປີດຢູ່ໃນໂປຣແກຣມອື່ນ</translation>
        </message>
        <message>
            <source>it has too many pixels; make it smaller</source>
            <translation>ມີພິກເຊວຫຼາຍເກີນໄປ; ເຮັດໃຫ້ນ້ອຍລົງ</translation>
        </message>
        <message>
            <source>it holds something dangerous</source>
            <translation>ມີສິ່ງອັນຕະລາຍຢູ່ໃນນັ້ນ</translation>
        </message>
        <message>
            <source>it is a HEIC picture of a phone; save it as JPEG</source>
            <translation>ເປັນຮູບ HEIC ຂອງໂທລະສັບ; ບັນທຶກເປັນ JPEG</translation>
        </message>
        <message>
            <source>it is a PDF; save it as a picture, JPEG or PNG</source>
            <translation>ເປັນ PDF; ບັນທຶກເປັນຮູບ JPEG ຫຼື PNG</translation>
        </message>
        <message>
            <source>it is a drawing (SVG, EPS); save it as PNG</source>
            <translation>ເປັນຮູບແຕ້ມ (SVG, EPS); ບັນທຶກເປັນ PNG</translation>
        </message>
        <message>
            <source>it is no badge template</source>
            <translation>ບໍ່ແມ່ນແມ່ແບບບັດ</translation>
        </message>
        <message>
            <source>it is no ordinary file</source>
            <translation>ບໍ່ແມ່ນໄຟລ໌ທຳມະດາ</translation>
        </message>
        <message>
            <source>it is no picture</source>
            <translation>ບໍ່ແມ່ນຮູບພາບ</translation>
        </message>
        <message>
            <source>it is protected by a password</source>
            <translation>ມີລະຫັດຜ່ານປ້ອງກັນໄວ້</translation>
        </message>
        <message>
            <source>it is the default; make another one the default first</source>
            <translation>ມັນແມ່ນຄ່າເລີ່ມຕົ້ນ; ຕັ້ງອັນອື່ນເປັນຄ່າເລີ່ມຕົ້ນກ່ອນ</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>ໃຫຍ່ເກີນໄປ</translation>
        </message>
        <message>
            <source>it is too small</source>
            <translation>ນ້ອຍເກີນໄປ</translation>
        </message>
        <message>
            <source>it may be of more than one person</source>
            <translation>ອາດແມ່ນຂອງຫຼາຍຄົນ</translation>
        </message>
        <message>
            <source>it moves; choose a still picture</source>
            <translation>ເປັນຮູບເຄື່ອນໄຫວ; ເລືອກຮູບນິ່ງ</translation>
        </message>
        <message>
            <source>its letters are in an old coding</source>
            <translation>ໃຊ້ລະຫັດຕົວອັກສອນແບບເກົ່າ</translation>
        </message>
        <message>
            <source>less than nothing</source>
            <translation>ນ້ອຍກວ່າສູນ</translation>
        </message>
        <message>
            <source>more than one file is of this person</source>
            <translation>ມີຫຼາຍໄຟລ໌ຂອງຄົນນີ້</translation>
        </message>
        <message>
            <source>no column with names was found</source>
            <translation>ບໍ່ພົບຖັນທີ່ມີຊື່</translation>
        </message>
        <message>
            <source>no position of the sheet is left</source>
            <translation>ບໍ່ມີບ່ອນຫວ່າງໃນແຜ່ນ</translation>
        </message>
        <message>
            <source>nobody accompanies himself or herself</source>
            <translation>ບໍ່ມີໃຜຕິດຕາມຕົນເອງ</translation>
        </message>
        <message>
            <source>nobody in the forum is called so</source>
            <translation>ບໍ່ມີຜູ້ຊື່ນີ້ໃນກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>not known here</source>
            <translation>ບໍ່ຮູ້ຈັກຢູ່ນີ້</translation>
        </message>
        <message>
            <source>nothing is printed yet</source>
            <translation>ຍັງບໍ່ໄດ້ພິມຫຍັງ</translation>
        </message>
        <message>
            <source>one Latin letter is needed</source>
            <translation>ຕ້ອງເປັນຕົວອັກສອນອັງກິດໜຶ່ງຕົວ</translation>
        </message>
        <message>
            <source>one must be; make another one the default instead</source>
            <translation>ຕ້ອງມີໜຶ່ງອັນ; ຕັ້ງອັນອື່ນເປັນຄ່າເລີ່ມຕົ້ນແທນ</translation>
        </message>
        <message>
            <source>outside what is possible</source>
            <translation>ຢູ່ນອກຂອບເຂດ</translation>
        </message>
        <message>
            <source>somebody comes in this place already</source>
            <translation>ມີຜູ້ມາແທນບ່ອນນີ້ແລ້ວ</translation>
        </message>
        <message>
            <source>something must stand here</source>
            <translation>ຕ້ອງໃສ່ບາງຢ່າງ</translation>
        </message>
        <message>
            <source>the badge is larger than its place on the paper</source>
            <translation>ບັດໃຫຍ່ກວ່າບ່ອນໃນເຈ້ຍ</translation>
        </message>
        <message>
            <source>the code and its white zone leave the badge</source>
            <translation>ລະຫັດ ແລະ ຂອບຂາວ ເກີນຂອບບັດ</translation>
        </message>
        <message>
            <source>the code is too small to be read</source>
            <translation>ລະຫັດນ້ອຍເກີນໄປ, ອ່ານບໍ່ໄດ້</translation>
        </message>
        <message>
            <source>the end lies before the start</source>
            <translation>ເວລາສິ້ນສຸດຢູ່ກ່ອນເວລາເລີ່ມ</translation>
        </message>
        <message>
            <source>the forum is not closed yet</source>
            <translation>ກອງປະຊຸມຍັງບໍ່ປິດ</translation>
        </message>
        <message>
            <source>the letter cannot be read on this colour</source>
            <translation>ຕົວອັກສອນອ່ານບໍ່ອອກເທິງສີນີ້</translation>
        </message>
        <message>
            <source>the picture is damaged</source>
            <translation>ຮູບເສຍຫາຍ</translation>
        </message>
        <message>
            <source>the range ends before it begins</source>
            <translation>ຊ່ວງຈົບກ່ອນເລີ່ມ</translation>
        </message>
        <message>
            <source>this exists already</source>
            <translation>ມີຢູ່ແລ້ວ</translation>
        </message>
        <message>
            <source>this file name is not possible</source>
            <translation>ຊື່ໄຟລ໌ນີ້ໃຊ້ບໍ່ໄດ້</translation>
        </message>
        <message>
            <source>this folder is not there</source>
            <translation>ບໍ່ມີໂຟນເດີນີ້</translation>
        </message>
        <message>
            <source>this is no answer to the question</source>
            <translation>ນີ້ບໍ່ແມ່ນຄຳຕອບຂອງຄຳຖາມ</translation>
        </message>
        <message>
            <source>this is no colour</source>
            <translation>ນີ້ບໍ່ແມ່ນສີ</translation>
        </message>
        <message>
            <source>this is no range of letters</source>
            <translation>ບໍ່ແມ່ນຊ່ວງຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>this is not the name of the forum</source>
            <translation>ນີ້ບໍ່ແມ່ນຊື່ຂອງກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>this kind of file is not known</source>
            <translation>ບໍ່ຮູ້ຈັກໄຟລ໌ປະເພດນີ້</translation>
        </message>
        <message>
            <source>this one is not expected, or comes in another place already</source>
            <translation>ຜູ້ນີ້ບໍ່ຢູ່ໃນລາຍຊື່ທີ່ຈະມາ ຫຼື ມາແທນບ່ອນອື່ນແລ້ວ</translation>
        </message>
        <message>
            <source>too long</source>
            <translation>ຍາວເກີນໄປ</translation>
        </message>
        <message>
            <source>too many files are in it</source>
            <translation>ມີໄຟລ໌ຫຼາຍເກີນໄປ</translation>
        </message>
        <message>
            <source>too short</source>
            <translation>ສັ້ນເກີນໄປ</translation>
        </message>
    </context>
</TS>
