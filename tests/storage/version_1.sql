-- A forum file as version 1 of the tables had it, written by the program of that time.
PRAGMA application_id=1179800909;
PRAGMA user_version=1;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE applied_file (
	sha256 TEXT NOT NULL, 
	name TEXT NOT NULL, 
	group_id TEXT, 
	at_utc INTEGER NOT NULL, 
	CONSTRAINT pk_applied_file PRIMARY KEY (sha256), 
	CONSTRAINT fk_applied_file_group_id_change_group FOREIGN KEY(group_id) REFERENCES change_group (id)
)
 STRICT

;
CREATE TABLE badge (
	number INTEGER NOT NULL, 
	delegate_id TEXT NOT NULL, 
	issue INTEGER NOT NULL, 
	issued_utc INTEGER NOT NULL, 
	happening_id TEXT NOT NULL, 
	CONSTRAINT pk_badge PRIMARY KEY (number), 
	CONSTRAINT uq_badge_delegate_id_issue UNIQUE (delegate_id, issue), 
	CONSTRAINT uq_badge_happening_id UNIQUE (happening_id), 
	CONSTRAINT fk_badge_happening_id_happening FOREIGN KEY(happening_id) REFERENCES happening (id)
)
 STRICT

;
INSERT INTO "badge" VALUES(1000,'018cf0e2-1e80-7097-8c17-6fcb0b3fbaf9',1,1704848460000000,'018cf0e3-08e0-7064-8ab4-68095a47cd28');
INSERT INTO "badge" VALUES(1001,'018cf0e2-1e80-7097-8c17-6fcbe53d50db',1,1704848460000000,'018cf0e3-08e0-7064-8ab4-68095cd4a71a');
INSERT INTO "badge" VALUES(1002,'018cf0e2-1e80-7097-8c17-6fcc85614da6',1,1704848460000000,'018cf0e3-08e0-7064-8ab4-6809833da9de');
CREATE TABLE category (
	letter TEXT NOT NULL, 
	name TEXT NOT NULL, 
	name_lo TEXT NOT NULL, 
	colour TEXT NOT NULL, 
	ink TEXT NOT NULL, 
	prints_badge INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_category PRIMARY KEY (letter)
)
 STRICT

;
INSERT INTO "category" VALUES('V','VIP','ແຂກ VIP','#6A2C70','#FFFFFF',1,0);
INSERT INTO "category" VALUES('D','Delegate','ຜູ້ແທນ','#2C3E9E','#FFFFFF',1,1);
INSERT INTO "category" VALUES('F','Foreign delegation','ຄະນະຕ່າງປະເທດ','#0A7A70','#FFFFFF',1,2);
INSERT INTO "category" VALUES('I','International organisation','ອົງການສາກົນ','#1A74B0','#FFFFFF',1,3);
INSERT INTO "category" VALUES('C','Company','ບໍລິສັດ','#6B4423','#FFFFFF',1,4);
INSERT INTO "category" VALUES('P','Press','ສື່ມວນຊົນ','#66730F','#FFFFFF',1,5);
INSERT INTO "category" VALUES('O','Organiser','ຄະນະຈັດງານ','#30343F','#FFFFFF',1,6);
INSERT INTO "category" VALUES('S','Support','ຝ່າຍສະໜັບສະໜູນ','#6B7080','#FFFFFF',1,7);
CREATE TABLE change (
	seq INTEGER NOT NULL, 
	group_id TEXT NOT NULL, 
	entity TEXT NOT NULL, 
	entity_id TEXT NOT NULL, 
	"before" TEXT, 
	"after" TEXT, 
	source TEXT, 
	CONSTRAINT pk_change PRIMARY KEY (seq), 
	CONSTRAINT fk_change_group_id_change_group FOREIGN KEY(group_id) REFERENCES change_group (id)
)
 STRICT

;
CREATE TABLE change_group (
	seq INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	at_utc INTEGER NOT NULL, 
	operator TEXT NOT NULL, 
	desk_id TEXT NOT NULL, 
	CONSTRAINT pk_change_group PRIMARY KEY (seq), 
	CONSTRAINT uq_change_group_id UNIQUE (id), 
	CONSTRAINT fk_change_group_desk_id_desk FOREIGN KEY(desk_id) REFERENCES desk (id)
)
 STRICT

;
CREATE TABLE checkpoint (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	opens_utc INTEGER, 
	closes_utc INTEGER, 
	categories TEXT, 
	exits INTEGER NOT NULL, 
	once_per_day INTEGER NOT NULL, 
	reentry TEXT NOT NULL, 
	capacity INTEGER, 
	ceremonial INTEGER NOT NULL, 
	place TEXT, 
	contact TEXT, 
	position INTEGER NOT NULL, 
	is_default INTEGER NOT NULL, 
	CONSTRAINT pk_checkpoint PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "checkpoint" VALUES('entrance','Main entrance',NULL,NULL,NULL,1,1,'after_exit',NULL,0,NULL,NULL,0,1);
CREATE TABLE delegate (
	id TEXT NOT NULL, 
	name_native TEXT, 
	name_latin TEXT, 
	honorific TEXT, 
	position TEXT, 
	delegation_id TEXT, 
	category TEXT NOT NULL, 
	rank INTEGER, 
	is_head INTEGER NOT NULL, 
	status TEXT NOT NULL, 
	gender TEXT, 
	seat TEXT, 
	phone TEXT, 
	email TEXT, 
	variant TEXT, 
	principal_id TEXT, 
	substitute_of TEXT, 
	attention TEXT, 
	language TEXT, 
	diet TEXT, 
	remarks TEXT, 
	walk_in INTEGER NOT NULL, 
	list_order INTEGER NOT NULL, 
	origins TEXT NOT NULL, 
	name_key TEXT NOT NULL, 
	search_text TEXT NOT NULL, 
	crc INTEGER NOT NULL, 
	CONSTRAINT pk_delegate PRIMARY KEY (id), 
	CONSTRAINT ck_delegate_named CHECK (name_native IS NOT NULL OR name_latin IS NOT NULL), 
	CONSTRAINT fk_delegate_delegation_id_delegation FOREIGN KEY(delegation_id) REFERENCES delegation (id), 
	CONSTRAINT fk_delegate_category_category FOREIGN KEY(category) REFERENCES category (letter)
)
 STRICT

;
INSERT INTO "delegate" VALUES('018cf0e2-1e80-7097-8c17-6fcb0b3fbaf9','ສົມສັກ ບຸນມີ 0','Somsak Bounmy 0',NULL,'ຫົວໜ້າກົມ','mtc','D',NULL,0,'registered',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'{}','ສົມສັກ ບຸນມີ 0','somsak bounmi 0
somsakbounmi0
smsk pnm
somsak bounmy 0
somsakbounmy0

ສົມສັກ ບຸນມີ 0
ສົມສັກບຸນມີ0
somsak bounmy 0
somsakbounmy0

ຫົວຫນາກົມ
',4043413296);
INSERT INTO "delegate" VALUES('018cf0e2-1e80-7097-8c17-6fcbe53d50db','ສົມສັກ ບຸນມີ 1','Somsak Bounmy 1',NULL,'ຫົວໜ້າກົມ','mtc','D',NULL,0,'registered',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1,'{}','ສົມສັກ ບຸນມີ 1','somsak bounmi 1
somsakbounmi1
smsk pnm
somsak bounmy 1
somsakbounmy1

ສົມສັກ ບຸນມີ 1
ສົມສັກບຸນມີ1
somsak bounmy 1
somsakbounmy1

ຫົວຫນາກົມ
',2227380889);
INSERT INTO "delegate" VALUES('018cf0e2-1e80-7097-8c17-6fcc85614da6','ສົມສັກ ບຸນມີ 2','Somsak Bounmy 2',NULL,'ຫົວໜ້າກົມ','mtc','D',NULL,0,'registered',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,2,'{}','ສົມສັກ ບຸນມີ 2','somsak bounmi 2
somsakbounmi2
smsk pnm
somsak bounmy 2
somsakbounmy2

ສົມສັກ ບຸນມີ 2
ສົມສັກບຸນມີ2
somsak bounmy 2
somsakbounmy2

ຫົວຫນາກົມ
',4287960731);
CREATE TABLE delegation (
	id TEXT NOT NULL, 
	name_native TEXT NOT NULL, 
	name_latin TEXT, 
	short_name TEXT, 
	acronym TEXT, 
	aliases TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	country TEXT, 
	province TEXT, 
	place REAL NOT NULL, 
	place_proposed INTEGER NOT NULL, 
	liaison_name TEXT, 
	liaison_phone TEXT, 
	contacts TEXT, 
	quota INTEGER, 
	attention TEXT, 
	crc INTEGER NOT NULL, 
	CONSTRAINT pk_delegation PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "delegation" VALUES('mtc','ກະຊວງເຕັກໂນໂລຊີ','Ministry of Technology',NULL,'MTC','[]','host',NULL,NULL,1.0,1,NULL,NULL,NULL,NULL,NULL,3501679241);
CREATE TABLE desk (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	created_utc INTEGER NOT NULL, 
	is_this_file INTEGER NOT NULL, 
	last_seq INTEGER NOT NULL, 
	head_hash BLOB, 
	CONSTRAINT pk_desk PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "desk" VALUES('018cf0e2-1e80-7097-8c17-6fcd62d8d6cf','Desk 1',1704848400000000,1,6,X'98CD38A46D75EC8D1264287FBBE3613899A0433B652FD32134C8827C64226EB4');
INSERT INTO "desk" VALUES('018cf0e2-1e80-7322-a05b-b9546f6ff2e4','Desk 2',1704848400000000,1,1,X'DCF9FE776F47A401CB7E3F736B38C960282291387C99FE32B28AE2ACB752040F');
CREATE TABLE forum (
	id TEXT NOT NULL, 
	only_row INTEGER NOT NULL CONSTRAINT ck_forum_one CHECK (only_row = 1), 
	name TEXT NOT NULL, 
	venue TEXT, 
	starts TEXT, 
	ends TEXT, 
	number INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	"key" BLOB NOT NULL, 
	created_utc INTEGER NOT NULL, 
	file_id TEXT NOT NULL, 
	CONSTRAINT pk_forum PRIMARY KEY (id), 
	CONSTRAINT ck_forum_number CHECK (number BETWEEN 1 AND 999), 
	CONSTRAINT uq_forum_only_row UNIQUE (only_row)
)
 STRICT

;
INSERT INTO "forum" VALUES('forum-1',1,'ເວທີ','ຫໍປະຊຸມ','2024-01-10','2024-01-11',417,'Asia/Vientiane',X'000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F',1704848400000000,'018cf0e2-1e80-7097-8c17-6fca219e444b');
CREATE TABLE happening (
	seq INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	desk_id TEXT NOT NULL, 
	desk_seq INTEGER NOT NULL, 
	operator_id TEXT NOT NULL, 
	at_utc INTEGER NOT NULL, 
	delegate_id TEXT, 
	badge_number INTEGER, 
	checkpoint_id TEXT, 
	direction TEXT, 
	outcome TEXT, 
	reason TEXT, 
	code TEXT, 
	foreign_kind TEXT, 
	ref_id TEXT, 
	forced INTEGER NOT NULL, 
	text_hash TEXT, 
	hash BLOB NOT NULL, 
	CONSTRAINT pk_happening PRIMARY KEY (seq), 
	CONSTRAINT uq_happening_desk_id_desk_seq UNIQUE (desk_id, desk_seq), 
	CONSTRAINT ck_happening_undo_of CHECK (kind <> 'undo' OR ref_id IS NOT NULL), 
	CONSTRAINT uq_happening_id UNIQUE (id), 
	CONSTRAINT fk_happening_desk_id_desk FOREIGN KEY(desk_id) REFERENCES desk (id), 
	CONSTRAINT fk_happening_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_happening_checkpoint_id_checkpoint FOREIGN KEY(checkpoint_id) REFERENCES checkpoint (id)
)
 STRICT

;
INSERT INTO "happening" VALUES(1,'018cf0e3-08e0-7064-8ab4-68095a47cd28','badge_issued','018cf0e2-1e80-7097-8c17-6fcd62d8d6cf',1,'018cf0e3-08e0-7064-8ab4-68088b410468',1704848460000000,'018cf0e2-1e80-7097-8c17-6fcb0b3fbaf9',1000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,X'D6C1E3FA5A158F2F9097B598C633228BC2BC2D545386A7E298415570118C3385');
INSERT INTO "happening" VALUES(2,'018cf0e3-08e0-7064-8ab4-68095cd4a71a','badge_issued','018cf0e2-1e80-7097-8c17-6fcd62d8d6cf',2,'018cf0e3-08e0-7064-8ab4-68088b410468',1704848460000000,'018cf0e2-1e80-7097-8c17-6fcbe53d50db',1001,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,X'62DA98E204BAA7282238051245DBF5895E85FFDACE4B52DC5DE9B5B40F1DAF3F');
INSERT INTO "happening" VALUES(3,'018cf0e3-08e0-7064-8ab4-6809833da9de','badge_issued','018cf0e2-1e80-7097-8c17-6fcd62d8d6cf',3,'018cf0e3-08e0-7064-8ab4-68088b410468',1704848460000000,'018cf0e2-1e80-7097-8c17-6fcc85614da6',1002,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,X'0BF9685B18F6B1906A62A9899AA89C90366686CBAD20CA36476D5EC89EC44BFD');
INSERT INTO "happening" VALUES(4,'018cf0e3-f340-72d3-8f23-1b359c3da3d6','scan','018cf0e2-1e80-7097-8c17-6fcd62d8d6cf',4,'018cf0e3-08e0-7064-8ab4-68088b410468',1704848520000000,'018cf0e2-1e80-7097-8c17-6fcb0b3fbaf9',NULL,'entrance','in','admitted','ok',NULL,NULL,NULL,0,NULL,X'B35D18BD2966A8C0B6FA30221546A89429F3385310F3C0327DE78A339C900D87');
INSERT INTO "happening" VALUES(5,'018cf0e4-dda0-7289-aa66-64c42ba2f3cc','undo','018cf0e2-1e80-7097-8c17-6fcd62d8d6cf',5,'018cf0e3-08e0-7064-8ab4-68088b410468',1704848580000000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'018cf0e3-f340-72d3-8f23-1b359c3da3d6',0,NULL,X'5C7777DD8B615AB16B07A0857B12388563C500F16C63B1454411C42B8C2AA584');
INSERT INTO "happening" VALUES(6,'018cf0e5-c800-71a0-b346-5d593cb411fe','scan','018cf0e2-1e80-7097-8c17-6fcd62d8d6cf',6,'018cf0e3-08e0-7064-8ab4-68088b410468',1704848640000000,'018cf0e2-1e80-7097-8c17-6fcbe53d50db',NULL,'entrance','in','admitted','ok',NULL,NULL,NULL,0,NULL,X'98CD38A46D75EC8D1264287FBBE3613899A0433B652FD32134C8827C64226EB4');
INSERT INTO "happening" VALUES(7,'018cf0e6-b260-74d6-b2d3-61fd284940f1','badge_voided','018cf0e2-1e80-7322-a05b-b9546f6ff2e4',1,'018cf0e3-08e0-7064-8ab4-68088b410468',1704848700000000,'018cf0e2-1e80-7097-8c17-6fcc85614da6',1002,NULL,NULL,NULL,'badge_replaced',NULL,NULL,NULL,0,NULL,X'DCF9FE776F47A401CB7E3F736B38C960282291387C99FE32B28AE2ACB752040F');
CREATE TABLE happening_note (
	happening_id TEXT NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_happening_note PRIMARY KEY (happening_id), 
	CONSTRAINT fk_happening_note_happening_id_happening FOREIGN KEY(happening_id) REFERENCES happening (id)
)
 STRICT

;
INSERT INTO "happening_note" VALUES('018cf0e4-dda0-7289-aa66-64c42ba2f3cc','slip');
INSERT INTO "happening_note" VALUES('018cf0e6-b260-74d6-b2d3-61fd284940f1','lost');
CREATE TABLE operator (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_operator PRIMARY KEY (id), 
	CONSTRAINT uq_operator_name UNIQUE (name)
)
 STRICT

;
INSERT INTO "operator" VALUES('018cf0e3-08e0-7064-8ab4-68088b410468','Noy');
CREATE TABLE programme_item (
	id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	title_latin TEXT, 
	starts_utc INTEGER, 
	ends_utc INTEGER, 
	place TEXT, 
	checkpoint_id TEXT, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_programme_item PRIMARY KEY (id), 
	CONSTRAINT fk_programme_item_checkpoint_id_checkpoint FOREIGN KEY(checkpoint_id) REFERENCES checkpoint (id)
)
 STRICT

;
CREATE TABLE revision (
	id INTEGER NOT NULL CONSTRAINT ck_revision_one CHECK (id = 1), 
	number INTEGER NOT NULL, 
	CONSTRAINT pk_revision PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "revision" VALUES(1,7);
CREATE TABLE setting (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY ("key")
)
 STRICT

;
CREATE UNIQUE INDEX ix_desk_this_file ON desk (name) WHERE is_this_file = 1;
CREATE INDEX ix_delegate_name_key ON delegate (name_key);
CREATE INDEX ix_delegate_delegation_id ON delegate (delegation_id);
CREATE INDEX ix_delegate_list_order ON delegate (list_order);
CREATE INDEX ix_delegate_status_category_delegation_id_id ON delegate (status, category, delegation_id, id);
CREATE INDEX ix_happening_undo ON happening (ref_id) WHERE kind = 'undo';
CREATE INDEX ix_happening_admitted ON happening (delegate_id, direction, at_utc, id) WHERE outcome = 'admitted';
CREATE INDEX ix_happening_printed ON happening (badge_number, at_utc, text_hash) WHERE kind = 'badge_printed';
CREATE INDEX ix_happening_refused ON happening (outcome) WHERE outcome = 'refused';
CREATE INDEX ix_happening_scan ON happening (desk_id, seq) WHERE kind = 'scan';
CREATE INDEX ix_happening_voided ON happening (badge_number, at_utc, reason, desk_id) WHERE kind = 'badge_voided';
CREATE INDEX ix_happening_delegate ON happening (delegate_id, at_utc) WHERE delegate_id IS NOT NULL;
CREATE INDEX ix_change_group_id ON change (group_id);
CREATE INDEX ix_change_entity_id ON change (entity_id);
CREATE TRIGGER happening_never_update BEFORE UPDATE ON happening BEGIN SELECT RAISE(ABORT, 'happening is append-only'); END;
CREATE TRIGGER happening_never_delete BEFORE DELETE ON happening BEGIN SELECT RAISE(ABORT, 'happening is append-only'); END;
CREATE TRIGGER badge_never_update BEFORE UPDATE ON badge BEGIN SELECT RAISE(ABORT, 'badge is append-only'); END;
CREATE TRIGGER badge_never_delete BEFORE DELETE ON badge BEGIN SELECT RAISE(ABORT, 'badge is append-only'); END;
COMMIT;
