MSH|^~\&|QUELL||LIS24|HILL LAB|20220803160500+0000||ACK^R01^ACK|ACK-1|P|2.4
MSA|AE|H-1|OBX-3: Required field missing|||101^Required field missing^HL70357
ERR|OBX^1^3^101&Required field missing&HL70357
MSH|^~\&|QUELL||LIS24|HILL LAB|20220803160500+0000||ACK^R01^ACK|ACK-2|P|2.4|||NE|NE
MSA|CE|H-2|OBR: Segment sequence error|||100^Segment sequence error^HL70357
ERR|OBR^1^^100&Segment sequence error&HL70357
