<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lo" sourcelanguage="en">
    <context>
        <name>Categories</name>
        <message>
            <source>VIP</source>
            <translation>ແຂກ VIP</translation>
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
            <source>Company</source>
            <translation>ບໍລິສັດ</translation>
        </message>
        <message>
            <source>Press</source>
            <translation>ສື່ມວນຊົນ</translation>
        </message>
        <message>
            <source>Organiser</source>
            <translation>ຄະນະຈັດງານ</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>ຝ່າຍສະໜັບສະໜູນ</translation>
        </message>
    </context>
    <context>
        <name>CrashReporter</name>
        <message>
            <source>Something went wrong in the program. What was recorded is safe.</source>
            <translation>ໂປຣແກຣມມີຂໍ້ຜິດພາດ. ສິ່ງທີ່ບັນທຶກແລ້ວຍັງຢູ່ຄົບ.</translation>
        </message>
        <message>
            <source>Go on working. If it happens again, copy the details and send them to support.</source>
            <translation>ເຮັດວຽກຕໍ່ໄດ້. ຖ້າເກີດຂຶ້ນອີກ, ສຳເນົາລາຍລະອຽດ ແລ້ວສົ່ງໃຫ້ຝ່າຍຊ່ວຍເຫຼືອ.</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>ສຳເນົາລາຍລະອຽດ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
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
        <name>EntryField</name>
        <message>
            <source>Scan a badge, or type a name or number</source>
            <translation>ສະແກນບັດ ຫຼື ພິມຊື່ ຫຼື ເລກບັດ</translation>
        </message>
        <message>
            <source>holding {n} keys</source>
            <translation>ຮັບແລ້ວ {n} ຕົວ</translation>
        </message>
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
            <source>Working offline: every scan is kept</source>
            <translation>ອອບລາຍ: ເກັບທຸກການສະແກນໄວ້</translation>
        </message>
        <message>
            <source>Scanner ready</source>
            <translation>ເຄື່ອງສະແກນພ້ອມ</translation>
        </message>
        <message>
            <source>Reading a badge…</source>
            <translation>ກຳລັງອ່ານບັດ…</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>{file} is there already. Choose another name.</source>
            <translation>ມີ {file} ຢູ່ແລ້ວ. ເລືອກຊື່ອື່ນ.</translation>
        </message>
        <message>
            <source>{file} cannot be found.</source>
            <translation>ບໍ່ພົບ {file}.</translation>
        </message>
        <message>
            <source>{file} is not a forum file.</source>
            <translation>{file} ບໍ່ແມ່ນໄຟລ໌ກອງປະຊຸມ.</translation>
        </message>
        <message>
            <source>{file} is damaged. Restore the last backup.</source>
            <translation>{file} ເສຍຫາຍ. ກູ້ຄືນຈາກສຳຮອງຫຼ້າສຸດ.</translation>
        </message>
        <message>
            <source>{file} was made by a newer version of this program. Update the program.</source>
            <translation>{file} ສ້າງດ້ວຍໂປຣແກຣມລຸ້ນໃໝ່ກວ່າ. ອັບເດດໂປຣແກຣມກ່ອນ.</translation>
        </message>
        <message>
            <source>{file} is open in another window or busy. Close it there and try again.</source>
            <translation>{file} ເປີດຢູ່ໜ້າຕ່າງອື່ນ ຫຼື ກຳລັງໃຊ້ຢູ່. ປິດຢູ່ບ່ອນນັ້ນ ແລ້ວລອງໃໝ່.</translation>
        </message>
        <message>
            <source>{file} can be read but not changed. Copy it to a folder of your own.</source>
            <translation>{file} ອ່ານໄດ້ແຕ່ແກ້ບໍ່ໄດ້. ສຳເນົາໄປໄວ້ໃນໂຟນເດີຂອງທ່ານ.</translation>
        </message>
        <message>
            <source>The disk is full: nothing can be saved. Free some space now.</source>
            <translation>ດິສເຕັມ: ບັນທຶກບໍ່ໄດ້. ກະລຸນາລຶບບາງຢ່າງອອກດຽວນີ້.</translation>
        </message>
        <message>
            <source>{file} cannot be used: {why}.</source>
            <translation>ໃຊ້ {file} ບໍ່ໄດ້: {why}.</translation>
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
            <source>{file} lies on a network drive, where a forum can be damaged. Copy it to this computer.</source>
            <translation>{file} ຢູ່ໃນໄດເວີເຄືອຂ່າຍ, ໄຟລ໌ອາດເສຍຫາຍ. ສຳເນົາມາໄວ້ໃນຄອມພິວເຕີນີ້.</translation>
        </message>
        <message>
            <source>Only the organiser may do this.</source>
            <translation>ມີແຕ່ຜູ້ຈັດງານເທົ່ານັ້ນທີ່ເຮັດໄດ້.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>ຢຸດແລ້ວ. ບໍ່ມີຫຍັງປ່ຽນແປງ.</translation>
        </message>
        <message>
            <source>This is no longer there.</source>
            <translation>ສິ່ງນີ້ບໍ່ມີແລ້ວ.</translation>
        </message>
        <message>
            <source>The forum file is damaged. Restore the last backup.</source>
            <translation>ໄຟລ໌ກອງປະຊຸມເສຍຫາຍ. ກູ້ຄືນຈາກສຳຮອງຫຼ້າສຸດ.</translation>
        </message>
        <message>
            <source>The forum file is busy. Try again.</source>
            <translation>ໄຟລ໌ກອງປະຊຸມກຳລັງໃຊ້ຢູ່. ລອງໃໝ່.</translation>
        </message>
        <message>
            <source>The forum file can be read but not changed.</source>
            <translation>ໄຟລ໌ກອງປະຊຸມອ່ານໄດ້ແຕ່ແກ້ບໍ່ໄດ້.</translation>
        </message>
        <message>
            <source>This is there already.</source>
            <translation>ມີຢູ່ແລ້ວ.</translation>
        </message>
        <message>
            <source>There is no check-in to take back.</source>
            <translation>ບໍ່ມີການເຊັກອິນທີ່ຈະເອົາກັບຄືນ.</translation>
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
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>Name</source>
            <translation>ຊື່</translation>
        </message>
        <message>
            <source>Latin name</source>
            <translation>ຊື່ພາສາອັງກິດ</translation>
        </message>
        <message>
            <source>Honorific</source>
            <translation>ຄຳນຳໜ້າຊື່</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>ຕຳແໜ່ງ</translation>
        </message>
        <message>
            <source>Delegation</source>
            <translation>ຄະນະຜູ້ແທນ</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>ປະເພດ</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>ລຳດັບ</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>ສະຖານະ</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>ເພດ</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>ບ່ອນນັ່ງ</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>ເບີໂທລະສັບ</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>ອີເມວ</translation>
        </message>
        <message>
            <source>Note for the desk</source>
            <translation>ໝາຍເຫດເຖິງໂຕະ</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>ພາສາ</translation>
        </message>
        <message>
            <source>Diet</source>
            <translation>ອາຫານ</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>ໝາຍເຫດ</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>ເຫດຜົນ</translation>
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
            <source>Starts</source>
            <translation>ເລີ່ມ</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>ສິ້ນສຸດ</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>ເປີດ</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>ເຂດເວລາ</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>ເລກ</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>ຕົວອັກສອນ</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>ສີ</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>ບ່ອນ</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ໄຟລ໌</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>Somebody else…</source>
            <translation>ຄົນອື່ນ…</translation>
        </message>
        <message>
            <source>checked in</source>
            <translation>ເຊັກອິນແລ້ວ</translation>
        </message>
        <message>
            <source>No checkpoint</source>
            <translation>ບໍ່ມີຈຸດກວດ</translation>
        </message>
        <message>
            <source>Checkpoint and direction (F5)</source>
            <translation>ຈຸດກວດ ແລະ ທິດທາງ (F5)</translation>
        </message>
        <message>
            <source>Quiet</source>
            <translation>ງຽບ</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>ຜູ້ປະຈຳໂຕະ</translation>
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
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>ອີກ %n</numerusform>
                <numerusform>ອີກ %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NewForumDialog</name>
        <message>
            <source>New forum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose where to keep it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The dates are known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the forum *</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Venue</source>
            <translation>ສະຖານທີ່ຈັດ</translation>
        </message>
        <message>
            <source>First day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Host: the ministry or body that holds it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where to keep the forum file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forum files (*.forum)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OperatorSheet</name>
        <message>
            <source>Who sits here?</source>
            <translation>ໃຜນັ່ງຢູ່ນີ້?</translation>
        </message>
        <message>
            <source>Name of the operator</source>
            <translation>ຊື່ຜູ້ປະຈຳໂຕະ</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>ຮັບໜ້າທີ່</translation>
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
            <source>Refused</source>
            <translation>ບໍ່ອະນຸຍາດ</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>ອ່ານບໍ່ໄດ້</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>ກຳລັງລໍຖ້າ</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>ເອົາກັບຄືນແລ້ວ</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>The settings of this computer could not be read; the usual ones are in use.</source>
            <translation>ອ່ານການຕັ້ງຄ່າຂອງຄອມພິວເຕີນີ້ບໍ່ໄດ້; ໃຊ້ຄ່າປົກກະຕິແທນ.</translation>
        </message>
        <message>
            <source>Preparing the sample forum…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restored. The file as it was is kept as {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a forum file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forum files (*.forum)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forum files (*.forum *.backup)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore to</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>Cancel</source>
            <translation>ຍົກເລີກ</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} ໃນ {total}</translation>
        </message>
        <message>
            <source>about {n} s</source>
            <translation>ປະມານ {n} ວິນາທີ</translation>
        </message>
        <message>
            <source>about {n} min</source>
            <translation>ປະມານ {n} ນາທີ</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Desk</source>
            <translation>ໂຕະລົງທະບຽນ</translation>
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
            <source>Badges</source>
            <translation>ບັດ</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>ການເຂົ້າຮ່ວມ</translation>
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
        <name>Sheet</name>
        <message>
            <source>Cancel</source>
            <translation>ຍົກເລີກ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message numerus="yes">
            <source>%n scan(s) wait</source>
            <translation>
                <numerusform>%n ບັດລໍຖ້າ</numerusform>
                <numerusform>%n ບັດລໍຖ້າ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusPill</name>
        <message>
            <source>One desk</source>
            <translation>ໂຕະດຽວ</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>ເຊື່ອມຕໍ່ແລ້ວ</translation>
        </message>
        <message numerus="yes">
            <source>Offline · %n not sent</source>
            <translation>
                <numerusform>ອອບລາຍ · %n ຍັງບໍ່ໄດ້ສົ່ງ</numerusform>
                <numerusform>ອອບລາຍ · %n ຍັງບໍ່ໄດ້ສົ່ງ</numerusform>
            </translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>ອອບລາຍ</translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n ຂໍ້ຂັດແຍ່ງ</numerusform>
                <numerusform>%n ຂໍ້ຂັດແຍ່ງ</numerusform>
            </translation>
        </message>
        <message>
            <source>Quiet</source>
            <translation>ງຽບ</translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message>
            <source>Admitted</source>
            <translation>ເຊີນເຂົ້າ</translation>
        </message>
        <message>
            <source>Welcome.</source>
            <translation>ຍິນດີຕ້ອນຮັບ.</translation>
        </message>
        <message>
            <source>Welcome back</source>
            <translation>ກັບເຂົ້າມາ</translation>
        </message>
        <message>
            <source>Left at {out}</source>
            <translation>ອອກໄປ {out}</translation>
        </message>
        <message>
            <source>Re-entry is recorded.</source>
            <translation>ບັນທຶກການກັບເຂົ້າແລ້ວ.</translation>
        </message>
        <message>
            <source>Let them pass.</source>
            <translation>ເຊີນຜ່ານໄດ້.</translation>
        </message>
        <message>
            <source>Exit recorded</source>
            <translation>ບັນທຶກອອກແລ້ວ</translation>
        </message>
        <message>
            <source>In since {since}</source>
            <translation>ເຂົ້າມາ {since}</translation>
        </message>
        <message>
            <source>Nothing more to do.</source>
            <translation>ບໍ່ຕ້ອງເຮັດຫຍັງອີກ.</translation>
        </message>
        <message>
            <source>The badge stays valid.</source>
            <translation>ບັດຍັງໃຊ້ໄດ້.</translation>
        </message>
        <message>
            <source>Admitted, override</source>
            <translation>ອະນຸຍາດພິເສດ</translation>
        </message>
        <message>
            <source>Recorded with your name.</source>
            <translation>ບັນທຶກພ້ອມຊື່ຂອງທ່ານແລ້ວ.</translation>
        </message>
        <message>
            <source>Already checked in</source>
            <translation>ເຊັກອິນໄປກ່ອນແລ້ວ</translation>
        </message>
        <message>
            <source>First at {first}, {first_desk}</source>
            <translation>ເທື່ອທຳອິດ {first}, {first_desk}</translation>
        </message>
        <message>
            <source>Compare the face with the photo.</source>
            <translation>ທຽບໜ້າກັບຮູບ.</translation>
        </message>
        <message>
            <source>Same person: let them pass.</source>
            <translation>ຖ້າແມ່ນຄົນດຽວກັນ, ເຊີນຜ່ານໄດ້.</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>ບໍ່ອະນຸຍາດ</translation>
        </message>
        <message>
            <source>Badge replaced {replaced}, {replaced_desk}</source>
            <translation>ບັດນີ້ຖືກປ່ຽນແທນແລ້ວ {replaced}, {replaced_desk}</translation>
        </message>
        <message>
            <source>Badge replaced</source>
            <translation>ບັດນີ້ຖືກປ່ຽນແທນແລ້ວ</translation>
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
            <source>Badge voided {voided}</source>
            <translation>ບັດນີ້ຖືກຍົກເລີກແລ້ວ {voided}</translation>
        </message>
        <message>
            <source>Badge voided</source>
            <translation>ບັດນີ້ຖືກຍົກເລີກແລ້ວ</translation>
        </message>
        <message>
            <source>Keep this badge.</source>
            <translation>ເກັບບັດນີ້ໄວ້.</translation>
        </message>
        <message>
            <source>Check who it is, then F7 for a new one.</source>
            <translation>ກວດຕົວບຸກຄົນກ່ອນ ແລ້ວກົດ F7 ເພື່ອອອກບັດໃໝ່.</translation>
        </message>
        <message>
            <source>Not in this roster</source>
            <translation>ບໍ່ມີໃນລາຍຊື່ນີ້</translation>
        </message>
        <message>
            <source>Ask for the name and search.</source>
            <translation>ຖາມຊື່ ແລະ ຄົ້ນຫາ.</translation>
        </message>
        <message>
            <source>Not found: F2, register.</source>
            <translation>ຖ້າບໍ່ພົບ ໃຫ້ກົດ F2 ລົງທະບຽນ.</translation>
        </message>
        <message>
            <source>Registration cancelled</source>
            <translation>ການລົງທະບຽນຖືກຍົກເລີກ</translation>
        </message>
        <message>
            <source>Ask them kindly to wait.</source>
            <translation>ເຊີນລໍຖ້າຈັກໜ້ອຍ.</translation>
        </message>
        <message>
            <source>Call {contact}.</source>
            <translation>ໂທຫາ {contact}.</translation>
        </message>
        <message>
            <source>Call the organiser.</source>
            <translation>ໂທຫາຜູ້ຈັດງານ.</translation>
        </message>
        <message>
            <source>Please wait</source>
            <translation>ເຊີນລໍຖ້າ</translation>
        </message>
        <message>
            <source>On the stop list</source>
            <translation>ຢູ່ໃນລາຍຊື່ຫ້າມເຂົ້າ</translation>
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
            <source>{category} is not admitted at {checkpoint}</source>
            <translation>{category} ບໍ່ເຂົ້າ {checkpoint}</translation>
        </message>
        <message>
            <source>Show the way to {other}.</source>
            <translation>ບອກທາງໄປ {other}.</translation>
        </message>
        <message>
            <source>Invited after all: F9, with a reason.</source>
            <translation>ຖ້າໄດ້ຮັບເຊີນແທ້ ໃຫ້ກົດ F9 ພ້ອມເຫດຜົນ.</translation>
        </message>
        <message>
            <source>Too early</source>
            <translation>ຍັງບໍ່ເຖິງເວລາ</translation>
        </message>
        <message>
            <source>Opens at {opens}</source>
            <translation>ເປີດ {opens}</translation>
        </message>
        <message>
            <source>Not open yet</source>
            <translation>ຍັງບໍ່ເປີດ</translation>
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
            <source>Scan again from {opens}.</source>
            <translation>ສະແກນໃໝ່ຕັ້ງແຕ່ {opens}.</translation>
        </message>
        <message>
            <source>Scan again later.</source>
            <translation>ສະແກນໃໝ່ພາຍຫຼັງ.</translation>
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
            <source>Ask the organiser.</source>
            <translation>ຖາມຜູ້ຈັດງານ.</translation>
        </message>
        <message>
            <source>Admitting late: F9, with a reason.</source>
            <translation>ຖ້າໃຫ້ເຂົ້າຊ້າ ໃຫ້ກົດ F9 ພ້ອມເຫດຜົນ.</translation>
        </message>
        <message>
            <source>Badge of another forum, {forum_number}</source>
            <translation>ບັດຂອງກອງປະຊຸມອື່ນ, {forum_number}</translation>
        </message>
        <message>
            <source>Badge of another forum</source>
            <translation>ບັດຂອງກອງປະຊຸມອື່ນ</translation>
        </message>
        <message>
            <source>Not valid here.</source>
            <translation>ໃຊ້ຢູ່ນີ້ບໍ່ໄດ້.</translation>
        </message>
        <message>
            <source>Ask for today's badge or search the name.</source>
            <translation>ຂໍເບິ່ງບັດຂອງມື້ນີ້ ຫຼື ຄົ້ນຫາຊື່.</translation>
        </message>
        <message>
            <source>The badge is not genuine</source>
            <translation>ບັດບໍ່ແມ່ນຂອງແທ້</translation>
        </message>
        <message>
            <source>Keep the badge.</source>
            <translation>ເກັບບັດໄວ້.</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>ອ່ານບໍ່ໄດ້</translation>
        </message>
        <message>
            <source>A digit was lost or wrong</source>
            <translation>ຂາດ ຫຼື ຜິດໜຶ່ງຕົວເລກ</translation>
        </message>
        <message>
            <source>Scan again.</source>
            <translation>ສະແກນໃໝ່.</translation>
        </message>
        <message>
            <source>Still unread: type the nine digits under the code.</source>
            <translation>ຖ້າຍັງບໍ່ໄດ້ ໃຫ້ພິມ 9 ຕົວເລກກ້ອງລະຫັດ.</translation>
        </message>
        <message>
            <source>Not a badge</source>
            <translation>ບໍ່ແມ່ນບັດ</translation>
        </message>
        <message>
            <source>Ask for the forum badge.</source>
            <translation>ຂໍເບິ່ງບັດຂອງງານ.</translation>
        </message>
        <message>
            <source>None: search the name.</source>
            <translation>ຖ້າບໍ່ມີ ໃຫ້ຄົ້ນຫາຊື່.</translation>
        </message>
        <message>
            <source>Too much arrived</source>
            <translation>ຂໍ້ມູນຍາວເກີນໄປ</translation>
        </message>
        <message>
            <source>Scan the badge alone, from 10 to 15 cm.</source>
            <translation>ສະແກນສະເພາະບັດ, ໄລຍະ 10 ຫາ 15 ຊມ.</translation>
        </message>
        <message>
            <source>Nothing arrived</source>
            <translation>ບໍ່ມີຂໍ້ມູນມາ</translation>
        </message>
        <message>
            <source>If it stays empty, check the cable.</source>
            <translation>ຖ້າຍັງບໍ່ມີ ໃຫ້ກວດສາຍເຄື່ອງສະແກນ.</translation>
        </message>
        <message>
            <source>A link</source>
            <translation>ລິ້ງເວັບໄຊ</translation>
        </message>
        <message>
            <source>A contact card</source>
            <translation>ນາມບັດ</translation>
        </message>
        <message>
            <source>A Wi-Fi password</source>
            <translation>ລະຫັດ Wi-Fi</translation>
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
            <source>Another kind of code</source>
            <translation>ລະຫັດປະເພດອື່ນ</translation>
        </message>
        <message>
            <source>Nobody has this badge</source>
            <translation>ບໍ່ມີໃຜຖືບັດນີ້</translation>
        </message>
        <message>
            <source>The scan was recorded.</source>
            <translation>ບັນທຶກການສະແກນແລ້ວ.</translation>
        </message>
        <message>
            <source>A genuine badge, of another forum</source>
            <translation>ບັດແທ້, ແຕ່ຂອງກອງປະຊຸມອື່ນ</translation>
        </message>
        <message>
            <source>Nothing was recorded for any person.</source>
            <translation>ບໍ່ໄດ້ບັນທຶກໃສ່ຊື່ຜູ້ໃດ.</translation>
        </message>
        <message>
            <source>The digits do not belong to this forum</source>
            <translation>ຕົວເລກບໍ່ແມ່ນຂອງກອງປະຊຸມນີ້</translation>
        </message>
        <message>
            <source>This is not a badge of the forum</source>
            <translation>ນີ້ບໍ່ແມ່ນບັດຂອງກອງປະຊຸມ</translation>
        </message>
        <message>
            <source>It was not opened and not kept.</source>
            <translation>ບໍ່ໄດ້ເປີດ ແລະ ບໍ່ໄດ້ເກັບໄວ້.</translation>
        </message>
        <message>
            <source>The badge could not be read</source>
            <translation>ອ່ານບັດບໍ່ໄດ້</translation>
        </message>
        <message>
            <source>Badge {code}</source>
            <translation>ບັດ {code}</translation>
        </message>
        <message>
            <source>Offline, kept on this desk</source>
            <translation>ອອບລາຍ, ເກັບໄວ້ໃນໂຕະນີ້</translation>
        </message>
        <message>
            <source>Please check name and position with the guest.</source>
            <translation>ກະລຸນາກວດຊື່ ແລະ ຕຳແໜ່ງ ກັບແຂກກ່ອນ.</translation>
        </message>
        <message>
            <source>Press Enter to check in.</source>
            <translation>ກົດ Enter ເພື່ອເຊັກອິນ.</translation>
        </message>
        <message>
            <source>Found, not checked in</source>
            <translation>ພົບແລ້ວ, ຍັງບໍ່ເຊັກອິນ</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>ກຳລັງລໍຖ້າ</translation>
        </message>
        <message numerus="yes">
            <source>%n scan(s) wait</source>
            <translation>
                <numerusform>%n ບັດລໍຖ້າ</numerusform>
                <numerusform>%n ບັດລໍຖ້າ</numerusform>
            </translation>
        </message>
        <message>
            <source>A window is open: {title}</source>
            <translation>ມີໜ້າຕ່າງເປີດຢູ່: {title}</translation>
        </message>
        <message>
            <source>A window is open</source>
            <translation>ມີໜ້າຕ່າງເປີດຢູ່</translation>
        </message>
        <message>
            <source>The scans are kept and answered in order.</source>
            <translation>ບັດທີ່ສະແກນຖືກເກັບໄວ້ ແລະ ຈະຕອບຕາມລຳດັບ.</translation>
        </message>
        <message>
            <source>Finish or close the window (Esc).</source>
            <translation>ເຮັດໃຫ້ແລ້ວ ຫຼື ປິດໜ້າຕ່າງ (Esc).</translation>
        </message>
        <message>
            <source>Please wait a moment</source>
            <translation>ກະລຸນາລໍຖ້າຈັກໜ້ອຍ</translation>
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
            <source>Hand over: {what}.</source>
            <translation>ມອບ: {what}.</translation>
        </message>
        <message>
            <source>Note: {text}</source>
            <translation>ໝາຍເຫດ: {text}</translation>
        </message>
    </context>
    <context>
        <name>VerdictPanel</name>
        <message>
            <source>Ready</source>
            <translation>ພ້ອມ</translation>
        </message>
        <message numerus="yes">
            <source>%n wait</source>
            <translation>
                <numerusform>%n ລໍຖ້າ</numerusform>
                <numerusform>%n ລໍຖ້າ</numerusform>
            </translation>
        </message>
        <message>
            <source>Ready to welcome</source>
            <translation>ພ້ອມຕ້ອນຮັບ</translation>
        </message>
        <message>
            <source>Scan a badge at any time; no need to click into a field.</source>
            <translation>ສະແກນບັດໄດ້ທຸກເວລາ, ບໍ່ຈຳເປັນຕ້ອງກົດໃສ່ຊ່ອງກ່ອນ.</translation>
        </message>
        <message>
            <source>No badge: type a name (Lao or Latin), or press {key} to register.</source>
            <translation>ຖ້າແຂກບໍ່ມີບັດ: ພິມຊື່ (ລາວ ຫຼື ອັງກິດ) ຫຼື ກົດ {key} ເພື່ອລົງທະບຽນໜ້າງານ.</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Delegate Registration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A forum is one file on this computer. Choose one to begin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New forum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name, venue and dates; the rest can wait</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a forum file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A .forum file on this computer or a USB stick</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try the sample forum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>60 invented people, ready to check in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts a saved copy back in its place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Works without internet. Nothing leaves this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forums that you open will be listed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version {version}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter opens the marked forum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n delegate(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>Why</name>
        <message>
            <source>something must stand here</source>
            <translation>ຕ້ອງໃສ່ບາງຢ່າງ</translation>
        </message>
        <message>
            <source>too long</source>
            <translation>ຍາວເກີນໄປ</translation>
        </message>
        <message>
            <source>too short</source>
            <translation>ສັ້ນເກີນໄປ</translation>
        </message>
        <message>
            <source>this exists already</source>
            <translation>ມີຢູ່ແລ້ວ</translation>
        </message>
        <message>
            <source>not known here</source>
            <translation>ບໍ່ຮູ້ຈັກຢູ່ນີ້</translation>
        </message>
        <message>
            <source>closing lies before opening</source>
            <translation>ເວລາປິດຢູ່ກ່ອນເວລາເປີດ</translation>
        </message>
        <message>
            <source>the end lies before the start</source>
            <translation>ເວລາສິ້ນສຸດຢູ່ກ່ອນເວລາເລີ່ມ</translation>
        </message>
        <message>
            <source>the letter cannot be read on this colour</source>
            <translation>ຕົວອັກສອນອ່ານບໍ່ອອກເທິງສີນີ້</translation>
        </message>
        <message>
            <source>this is no colour</source>
            <translation>ນີ້ບໍ່ແມ່ນສີ</translation>
        </message>
        <message>
            <source>one Latin letter is needed</source>
            <translation>ຕ້ອງເປັນຕົວອັກສອນອັງກິດໜຶ່ງຕົວ</translation>
        </message>
        <message>
            <source>outside what is possible</source>
            <translation>ຢູ່ນອກຂອບເຂດ</translation>
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
            <source>this kind of file is not known</source>
            <translation>ບໍ່ຮູ້ຈັກໄຟລ໌ປະເພດນີ້</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>ອ່ານບໍ່ໄດ້</translation>
        </message>
        <message>
            <source>it is protected by a password</source>
            <translation>ມີລະຫັດຜ່ານປ້ອງກັນໄວ້</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>ໃຫຍ່ເກີນໄປ</translation>
        </message>
        <message>
            <source>it holds something dangerous</source>
            <translation>ມີສິ່ງອັນຕະລາຍຢູ່ໃນນັ້ນ</translation>
        </message>
        <message>
            <source>its letters are in an old coding</source>
            <translation>ໃຊ້ລະຫັດຕົວອັກສອນແບບເກົ່າ</translation>
        </message>
        <message>
            <source>no column with names was found</source>
            <translation>ບໍ່ພົບຖັນທີ່ມີຊື່</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>ຕົກລົງ</translation>
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
            <source>Open</source>
            <translation>ເປີດ</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>ແມ່ນ</translation>
        </message>
        <message>
            <source>Yes to &amp;All</source>
            <translation>ແມ່ນທັງໝົດ</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>ບໍ່</translation>
        </message>
        <message>
            <source>N&amp;o to All</source>
            <translation>ບໍ່ທັງໝົດ</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>ຢຸດ</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>ລອງໃໝ່</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>ຂ້າມໄປ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>ປິດ</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>ຍົກເລີກ</translation>
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
            <source>Apply</source>
            <translation>ນຳໃຊ້</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>ຕັ້ງຄືນ</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>ກັບຄືນຄ່າເດີມ</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>ເຮັດຄືນ</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>ຕັດ</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>ສຳເນົາ</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>ວາງ</translation>
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
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>ເອົາກັບຄືນ</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>ເຮັດຄືນ</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>ຕັດ</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>ສຳເນົາ</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>ວາງ</translation>
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
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Step up</source>
            <translation>ຂຶ້ນໜຶ່ງຂັ້ນ</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>ລົງໜຶ່ງຂັ້ນ</translation>
        </message>
        <message>
            <source>&amp;Select All</source>
            <translation>ເລືອກທັງໝົດ</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Look in:</source>
            <translation>ເບິ່ງຢູ່:</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>ກັບຄືນ</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>ໄປໜ້າ</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>ໂຟນເດີຂັ້ນເທິງ</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>ສ້າງໂຟນເດີໃໝ່</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>ແບບລາຍຊື່</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>ແບບລະອຽດ</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>ປະເພດໄຟລ໌:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>ຊື່ໄຟລ໌:</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>ໂຟນເດີ:</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>ເປີດ</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>ເລືອກ</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>ບັນທຶກ</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>ປ່ຽນຊື່</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>ລຶບ</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>ສະແດງໄຟລ໌ທີ່ເຊື່ອງໄວ້</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>ໂຟນເດີໃໝ່</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>ໄຟລ໌ທັງໝົດ (*)</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>ໂຟນເດີ</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>ມີ %1 ຢູ່ແລ້ວ.
ທ່ານຈະແທນທີ່ບໍ່?</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>ບ່ອນທີ່ໃຊ້ຫຼ້າສຸດ</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>My Computer</source>
            <translation>ຄອມພິວເຕີຂອງຂ້ອຍ</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>ຄອມພິວເຕີ</translation>
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
        <message>
            <source>Kind</source>
            <translation>ປະເພດ</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>ວັນທີແກ້ໄຂ</translation>
        </message>
        <message>
            <source>%1 KB</source>
            <translation>%1 KB</translation>
        </message>
    </context>
    <context>
        <name>QMessageBox</name>
        <message>
            <source>Show Details...</source>
            <translation>ສະແດງລາຍລະອຽດ...</translation>
        </message>
        <message>
            <source>Hide Details...</source>
            <translation>ເຊື່ອງລາຍລະອຽດ...</translation>
        </message>
    </context>
</TS>
