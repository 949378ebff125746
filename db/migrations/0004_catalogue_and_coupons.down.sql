DROP TABLE coupons;
DROP TABLE products;
DROP EXTENSION pg_trgm;
