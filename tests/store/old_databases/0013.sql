BEGIN TRANSACTION;
CREATE TABLE account (
	platform VARCHAR NOT NULL, 
	platform_id VARCHAR NOT NULL, 
	mission VARCHAR NOT NULL, 
	person VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, name VARCHAR DEFAULT '' NOT NULL, informed_at DATETIME, 
	PRIMARY KEY (platform, platform_id, mission), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "account" VALUES('telegram','4711','californie','odile','fr','',NULL);
INSERT INTO "account" VALUES('telegram','4712','californie','alice','en','',NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0013');
CREATE TABLE amendment (
	id INTEGER NOT NULL, 
	mission VARCHAR NOT NULL, 
	author VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	said VARCHAR NOT NULL, 
	patches JSON NOT NULL, 
	state VARCHAR NOT NULL, 
	revision INTEGER, 
	undoes INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "amendment" VALUES(1,'californie','odile-renard','2022-09-26 15:10:00.000000','on décale Google de 20 min','[{"of": "session", "code": "google", "old": {"start": "10:00:00"}, "new": {"start": "10:20:00"}}]','draft',NULL,NULL);
CREATE TABLE answer (
	chat INTEGER NOT NULL, 
	topic VARCHAR NOT NULL, 
	message VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (chat, topic), 
	FOREIGN KEY(chat) REFERENCES chat (id)
);
INSERT INTO "answer" VALUES(1,'next','40','2022-09-26 15:00:00.000000');
CREATE TABLE "attachment" (
	broadcast INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	media_type VARCHAR NOT NULL, 
	size INTEGER NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (broadcast, place), 
	FOREIGN KEY(broadcast) REFERENCES broadcast (id) ON DELETE CASCADE
);
INSERT INTO "attachment" VALUES(1,0,'plan.pdf','application/pdf',4,X'706C616E');
CREATE TABLE attendance (
	mission VARCHAR NOT NULL, 
	session VARCHAR NOT NULL, 
	person VARCHAR NOT NULL, 
	present BOOLEAN NOT NULL, 
	"by" VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (mission, session, person), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "attendance" VALUES('californie','google','alice-martin',1,'alice-martin','2022-09-26 16:05:00.000000');
CREATE TABLE broadcast (
	id INTEGER NOT NULL, 
	mission VARCHAR NOT NULL, 
	author VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	audience VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	send_at DATETIME, venue JSON, calls_everyone BOOLEAN DEFAULT 0 NOT NULL, album VARCHAR DEFAULT '' NOT NULL, asks_seen BOOLEAN DEFAULT 0 NOT NULL, corrected_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "broadcast" VALUES(1,'californie','odile','Le car part à 8 h 10','everyone','sent','2022-09-26 14:00:00.000000',NULL,NULL,0,'',0,NULL);
CREATE TABLE calendar (
	mission VARCHAR NOT NULL, 
	whose VARCHAR NOT NULL, 
	serial INTEGER NOT NULL, 
	hash VARCHAR NOT NULL, 
	made_at DATETIME NOT NULL, 
	revoked BOOLEAN NOT NULL, 
	PRIMARY KEY (mission, whose), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "calendar" VALUES('californie','person:alice-martin',2,'0f1e2d','2022-09-20 08:00:00.000000',0);
CREATE TABLE "chat" (
	id INTEGER NOT NULL, 
	platform VARCHAR NOT NULL, 
	platform_id VARCHAR NOT NULL, 
	thread VARCHAR NOT NULL, 
	mission VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	"group" VARCHAR NOT NULL, 
	person VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	bound_at DATETIME NOT NULL, 
	personal BOOLEAN NOT NULL, 
	active BOOLEAN NOT NULL, 
	chosen_at DATETIME NOT NULL, 
	muted BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(mission) REFERENCES mission (code), 
	UNIQUE (platform, platform_id, thread, mission)
);
INSERT INTO "chat" VALUES(1,'telegram','-1001234567890','','californie','main','','','','2022-09-26 04:00:00.000000',0,1,'2022-09-26 04:00:00.000000',0);
INSERT INTO "chat" VALUES(2,'telegram','4711','','californie','direct','','odile','','2022-09-26 04:00:00.000000',0,1,'2022-09-26 04:00:00.000000',0);
INSERT INTO "chat" VALUES(3,'telegram','4712','','californie','direct','','alice','','2022-09-26 04:00:00.000000',0,1,'2022-09-26 04:00:00.000000',0);
CREATE TABLE delivery (
	id INTEGER NOT NULL, 
	mission VARCHAR NOT NULL, 
	chat INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	data JSON NOT NULL, 
	priority INTEGER NOT NULL, 
	rings BOOLEAN NOT NULL, 
	due_at DATETIME NOT NULL, 
	helps_until DATETIME, 
	state VARCHAR NOT NULL, 
	pending BOOLEAN NOT NULL, 
	attempts INTEGER NOT NULL, 
	retry_at DATETIME, 
	repeats INTEGER NOT NULL, 
	message VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	told INTEGER NOT NULL, 
	error VARCHAR NOT NULL, 
	sent_at DATETIME, sender BIGINT, not_before DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(chat) REFERENCES chat (id), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "delivery" VALUES(1,'californie',1,'due','','{"kind": "reminder", "sessions": ["google"]}',1,1,'2022-09-26 15:40:00.000000','2022-09-26 18:30:00.000000','sent',0,0,NULL,0,'41',1,1,'','2022-09-26 15:40:01.000000',NULL,NULL);
INSERT INTO "delivery" VALUES(2,'californie',1,'feedback','google','{"kind": "feedback", "sessions": ["google"]}',2,0,'2022-09-26 18:40:00.000000','2022-09-27 19:00:00.000000','sent',0,0,NULL,0,'42',2,2,'','2022-09-26 18:40:01.000000',NULL,NULL);
CREATE TABLE delivery_key (
	"key" VARCHAR NOT NULL, 
	mission VARCHAR NOT NULL, 
	delivery INTEGER, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(delivery) REFERENCES delivery (id), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "delivery_key" VALUES('reminder:30:google:1:1','californie',1);
INSERT INTO "delivery_key" VALUES('feedback:google:1:1','californie',2);
CREATE TABLE edition (
	mission VARCHAR NOT NULL, 
	session VARCHAR NOT NULL, 
	edition INTEGER NOT NULL, 
	since DATETIME NOT NULL, 
	PRIMARY KEY (mission, session, edition), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "edition" VALUES('californie','google',1,'2022-09-26 04:00:00.000000');
INSERT INTO "edition" VALUES('californie','stanford',1,'2022-09-26 04:00:00.000000');
CREATE TABLE ended (
	mission VARCHAR NOT NULL, 
	session VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	"by" VARCHAR NOT NULL, 
	PRIMARY KEY (mission, session), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "ended" VALUES('californie','google','2022-09-26 18:20:00.000000','odile');
CREATE TABLE feature (
	mission VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY (mission, name), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "feature" VALUES('californie','host_questions','on');
CREATE TABLE follow_up (
	mission VARCHAR NOT NULL, 
	session VARCHAR NOT NULL, 
	person VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (mission, session, person), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "follow_up" VALUES('californie','google','alice','wanted','Lui envoyer le prototype','2022-09-26 18:47:00.000000');
CREATE TABLE host_question (
	id INTEGER NOT NULL, 
	mission VARCHAR NOT NULL, 
	session VARCHAR NOT NULL, 
	person VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	taken_at DATETIME, 
	answer VARCHAR NOT NULL, 
	answered_by VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "host_question" VALUES(1,'californie','google','alice','Ouvrez-vous le laboratoire aux PME ?','2022-09-26 03:00:00.000000','2022-09-26 15:10:00.000000','Oui, par Google for Startups','odile');
CREATE TABLE host_question_vote (
	question INTEGER NOT NULL, 
	person VARCHAR NOT NULL, 
	PRIMARY KEY (question, person), 
	FOREIGN KEY(question) REFERENCES host_question (id) ON DELETE CASCADE
);
INSERT INTO "host_question_vote" VALUES(1,'alice');
CREATE TABLE inbound (
	id VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "inbound" VALUES('telegram:-1001234567890:17','2022-09-26 15:00:00.000000');
CREATE TABLE introduction (
	offer INTEGER NOT NULL, 
	seek INTEGER NOT NULL, 
	mission VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	by_offer BOOLEAN, 
	by_seek BOOLEAN, 
	made_at DATETIME, 
	PRIMARY KEY (offer, seek), 
	FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE CASCADE, 
	FOREIGN KEY(seek) REFERENCES offer (id) ON DELETE CASCADE, 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "introduction" VALUES(1,2,'californie','2022-09-26 04:00:00.000000',1,NULL,NULL);
CREATE TABLE invitation (
	hash VARCHAR NOT NULL, 
	mission VARCHAR NOT NULL, 
	what VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	once BOOLEAN NOT NULL, 
	expires_at DATETIME NOT NULL, 
	used BOOLEAN NOT NULL, 
	PRIMARY KEY (hash)
);
INSERT INTO "invitation" VALUES('8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c923adc6c92','californie','person','',1,'2022-10-26 04:00:00.000000',0);
CREATE TABLE lease (
	name VARCHAR NOT NULL, 
	holder BIGINT NOT NULL, 
	until DATETIME NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('lane telegram',2728921754800026494,'2022-09-26 15:05:15.000000');
CREATE TABLE log (
	id INTEGER NOT NULL, 
	mission VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	person VARCHAR NOT NULL, 
	what VARCHAR NOT NULL, 
	data JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "log" VALUES(1,'californie','2022-09-26 15:21:00.000000','odile-renard','told','{"revision": 1, "changes": 1}');
CREATE TABLE look (
	mission VARCHAR NOT NULL, 
	at DATETIME, 
	PRIMARY KEY (mission), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "look" VALUES('californie','1970-01-01 00:00:00');
CREATE TABLE mission (
	code VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, erased_at DATETIME, 
	PRIMARY KEY (code)
);
INSERT INTO "mission" VALUES('californie',1,NULL);
CREATE TABLE mission_revision (
	mission VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	document VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	zone_rules VARCHAR NOT NULL, 
	published_at DATETIME NOT NULL, instants JSON, 
	PRIMARY KEY (mission, revision), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "mission_revision" VALUES('californie',1,'{"code":"californie","title":"Mission Californie","home_zone":"Europe/Paris","zone":"America/Los_Angeles","organiser":"","languages":["fr","en"],"anonymous":false,"timing":{"before":["PT30M"],"before_journey":["PT2H","PT30M"],"evening_digest":null,"morning_brief":null,"home_digest":"08:30:00","feedback_after":"PT10M","quiet_hours":{"start":"22:30:00","end":"06:30:00"}},"objectives":[],"info":[],"groups":[],"people":[{"code":"alice","name":"Alice","organisation":"","role":"participant","language":"","groups":[],"phone":"","email":"","timezone":""},{"code":"denis","name":"Denis","organisation":"","role":"participant","language":"","groups":[],"phone":"","email":"","timezone":""},{"code":"odile","name":"Odile Vidal","organisation":"","role":"organiser","language":"","groups":[],"phone":"","email":"","timezone":""}],"places":[],"hosts":[],"sessions":[{"code":"google","title":{"by_language":[["","Google"]]},"day":"2022-09-26","start":"10:00:00","zone":"America/Los_Angeles","end_zone":"America/Los_Angeles","end":"11:30:00","kind":"visit","place":{"name":"Mountain View","code":"","address":"","access":{"by_language":[]},"timezone":"","map":"","position":null},"end_place":null,"meet_time":"09:10:00","meet_place":null,"groups":[],"hosts":[],"objectives":[],"feedback":true,"reminders":null,"notes":{"by_language":[]},"tentative":false,"cancelled":false,"edition":1},{"code":"stanford","title":{"by_language":[["","Stanford"]]},"day":"2022-09-26","start":"14:00:00","zone":"America/Los_Angeles","end_zone":"America/Los_Angeles","end":"15:30:00","kind":"visit","place":{"name":"Mountain View","code":"","address":"","access":{"by_language":[]},"timezone":"","map":"","position":null},"end_place":null,"meet_time":null,"meet_place":null,"groups":[],"hosts":[],"objectives":[],"feedback":true,"reminders":null,"notes":{"by_language":[]},"tentative":false,"cancelled":false,"edition":1}]}','','2022d','2022-09-26 04:00:00.000000',NULL);
CREATE TABLE not_understood (
	sentence VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	day DATE NOT NULL, 
	read VARCHAR NOT NULL, 
	count INTEGER NOT NULL, 
	PRIMARY KEY (sentence, language, day)
);
INSERT INTO "not_understood" VALUES('combien coûte un taxi pour [name]','fr','2022-09-26','info_word, filler, unknown, filler, name',3);
CREATE TABLE notice (
	id INTEGER NOT NULL, 
	mission VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	data JSON NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "notice" VALUES(1,'californie','undelivered','{"missed": []}','2022-09-26 15:10:00.000000');
CREATE TABLE offer (
	id INTEGER NOT NULL, 
	mission VARCHAR NOT NULL, 
	person VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	closed BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "offer" VALUES(1,'californie','alice','offer','Je connais un distributeur à Austin','2022-09-26 03:30:00.000000',0);
INSERT INTO "offer" VALUES(2,'californie','odile','seek','Je cherche un distributeur à Austin','2022-09-26 03:40:00.000000',0);
CREATE TABLE picture (
	id INTEGER NOT NULL, 
	mission VARCHAR NOT NULL, 
	what VARCHAR NOT NULL, 
	session VARCHAR NOT NULL, 
	person VARCHAR NOT NULL, 
	caption VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	media_type VARCHAR NOT NULL, 
	content BLOB NOT NULL, 
	at DATETIME NOT NULL, 
	place INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "picture" VALUES(1,'californie','photo','google','alice','Devant le laboratoire','photo.jpg','image/jpeg',X'FFD8FFD9','2022-09-26 18:30:00.000000',1);
CREATE TABLE poll (
	mission VARCHAR NOT NULL, 
	session VARCHAR NOT NULL, 
	counts VARCHAR NOT NULL, 
	answers INTEGER NOT NULL, 
	PRIMARY KEY (mission, session), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "poll" VALUES('californie','stanford','0 0 1 3 2',6);
CREATE TABLE process (
	number BIGINT NOT NULL, 
	host VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	since DATETIME NOT NULL, 
	seen_at DATETIME NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "process" VALUES(2728921754800026494,'fanion-1','run','2022-09-26 15:00:00.000000','2022-09-26 15:05:00.000000');
CREATE TABLE rating (
	mission VARCHAR NOT NULL, 
	session VARCHAR NOT NULL, 
	voter VARCHAR NOT NULL, 
	score INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (mission, session, voter), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "rating" VALUES('californie','google','alice',5,'2022-09-26 18:45:00.000000');
CREATE TABLE room_message (
	id INTEGER NOT NULL, 
	chat VARCHAR NOT NULL, 
	author VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	quotes VARCHAR NOT NULL, 
	rings BOOLEAN NOT NULL, 
	at DATETIME NOT NULL, 
	version INTEGER NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "room_message" VALUES(1,'californie:main','alice','c''est quoi la suite ?','','',0,'2022-09-26 04:00:00.000000',1);
CREATE TABLE seen (
	mission VARCHAR NOT NULL, 
	what VARCHAR NOT NULL, 
	person VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (mission, what, person), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "seen" VALUES('californie','changes:1','alice-martin','2022-09-26 15:20:00.000000');
CREATE TABLE setting (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "setting" VALUES('clock','');
CREATE TABLE standing (
	about VARCHAR NOT NULL, 
	messages VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (about)
);
INSERT INTO "standing" VALUES('telegram:-1001234567890:17','40','2022-09-26 15:00:00.000000');
CREATE TABLE takeaway (
	mission VARCHAR NOT NULL, 
	session VARCHAR NOT NULL, 
	person VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	at DATETIME NOT NULL, shareable BOOLEAN DEFAULT 0 NOT NULL, signed BOOLEAN DEFAULT 0 NOT NULL, place INTEGER, 
	PRIMARY KEY (mission, session, person), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "takeaway" VALUES('californie','google','alice','Rappeler Maria avant vendredi','2022-09-26 18:46:00.000000',0,0,NULL);
CREATE TABLE task (
	id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	"key" VARCHAR, 
	arguments JSON NOT NULL, 
	chat INTEGER, 
	asked_in JSON, 
	asked_by JSON, 
	message VARCHAR NOT NULL, 
	asked_at DATETIME NOT NULL, 
	state VARCHAR NOT NULL, 
	attempts INTEGER NOT NULL, 
	worker BIGINT, 
	answers JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(chat) REFERENCES chat (id), 
	UNIQUE ("key")
);
INSERT INTO "task" VALUES(1,'tidying','tidying:2022-09-26','{}',NULL,NULL,NULL,'','2022-09-26 00:00:00.000000','done',1,2728921754800026494,'[]');
INSERT INTO "task" VALUES(2,'mission file',NULL,'{}',2,'{"platform": "telegram", "id": "4711", "thread": ""}','{"platform": "telegram", "id": "4711", "name": "Odile", "language": "fr"}','812','2022-09-26 15:00:00.000000','waiting',0,NULL,'[]');
CREATE TABLE task_file (
	task INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	media_type VARCHAR NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (task, place), 
	FOREIGN KEY(task) REFERENCES task (id) ON DELETE CASCADE
);
INSERT INTO "task_file" VALUES(2,0,'programme.xlsx','application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',X'504B0304');
CREATE TABLE undelivered (
	id INTEGER NOT NULL, 
	mission VARCHAR NOT NULL, 
	chat INTEGER NOT NULL, 
	why VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	sessions JSON NOT NULL, 
	due_at DATETIME NOT NULL, 
	told BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(chat) REFERENCES chat (id), 
	FOREIGN KEY(mission) REFERENCES mission (code)
);
INSERT INTO "undelivered" VALUES(1,'californie',1,'late','reminder','["google"]','2022-09-26 15:10:00.000000',1);
CREATE TABLE workspace (
	platform VARCHAR NOT NULL, 
	team VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	user VARCHAR NOT NULL, 
	bot VARCHAR NOT NULL, 
	bot_name VARCHAR NOT NULL, 
	scopes VARCHAR NOT NULL, 
	installed_by VARCHAR NOT NULL, 
	installed_at DATETIME NOT NULL, 
	token VARCHAR NOT NULL, 
	PRIMARY KEY (platform, team)
);
INSERT INTO "workspace" VALUES('slack','T05OCCITANIE','CCI Occitanie','U05FANION','B05FANION','fanion','chat:write im:write','U05ODILE','2022-09-26 04:00:00.000000','not-a-token');
CREATE INDEX ix_inbound_at ON inbound (at);
CREATE INDEX ix_room_message_chat ON room_message (chat);
CREATE INDEX ix_room_message_key ON room_message ("key");
CREATE INDEX ix_account_person ON account (mission, person);
CREATE INDEX ix_broadcast_mission ON broadcast (mission);
CREATE INDEX ix_notice_mission ON notice (mission);
CREATE INDEX ix_delivery_pending ON delivery (pending, due_at);
CREATE INDEX ix_delivery_subject ON delivery (mission, kind, subject);
CREATE INDEX ix_undelivered_mission ON undelivered (mission);
CREATE INDEX ix_delivery_key_delivery ON delivery_key (delivery);
CREATE INDEX ix_invitation_mission ON invitation (mission);
CREATE INDEX ix_chat_mission ON chat (mission);
CREATE INDEX ix_look_at ON look (at);
CREATE INDEX ix_delivery_chat ON delivery (chat, state);
CREATE INDEX ix_delivery_state ON delivery (state);
CREATE INDEX ix_task_state ON task (state);
CREATE INDEX ix_amendment_state ON amendment (mission, state);
CREATE INDEX ix_calendar_hash ON calendar (hash);
CREATE INDEX ix_log_mission ON log (mission);
CREATE INDEX ix_host_question_session ON host_question (mission, session);
CREATE INDEX ix_offer_mission ON offer (mission);
CREATE INDEX ix_introduction_mission ON introduction (mission);
CREATE INDEX ix_picture_mission ON picture (mission);
COMMIT;
